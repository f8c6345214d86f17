// Days, and how they stand in the address; by the same rules as sitegen/core/calendar.py.
"use strict";
const axisDays = (() => {
  // Days since 1 January of year 1, of the proleptic Gregorian calendar, as calendar.py has it.
  function ordinal(year, month, day) {
    const y = year - (month <= 2 ? 1 : 0);
    const cycle = Math.floor(y / 400), yoe = y - cycle * 400;
    const before = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
    return 146097 * cycle + 365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100) + before + day - 1 - 305;
  }
  function date(number) {
    const n = number + 305, cycle = Math.floor(n / 146097), rest = n - cycle * 146097;
    const yoe = Math.floor((rest - Math.floor(rest / 1460) + Math.floor(rest / 36524) - Math.floor(rest / 146096)) / 365);
    const doy = rest - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
    const m = Math.floor((5 * doy + 2) / 153), month = ((m + 2) % 12) + 1;
    return [400 * cycle + yoe + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * m + 2) / 5) + 1];
  }
  const two = (number) => String(number).padStart(2, "0");
  const clock = (instant) => {
    const minutes = Math.round((instant - Math.floor(instant + 1e-6)) * 1440);
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  };

  const written = (at, isClose) => {
    const [year, m, day] = date(Math.floor(at));
    if (Math.abs(year) > 9999) return `Y${year}`;
    const plain = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-${two(m)}-${two(day)}`;
    return isClose ? `${plain}T${clock(at)}` : plain;
  };
  const read = (text, isEnd) => {
    const found = /^(?:Y(-?\d+)|(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?)$/.exec(text);
    if (!found) return null;
    const [, long, year, m, day, hour, minute] = found;
    const start = ordinal(Number(long ?? year), Number(m || 1), Number(day || 1));
    if (hour) return start + (Number(hour) * 60 + Number(minute)) / 1440;
    if (!isEnd) return start;
    return day ? start + 1 : m ? ordinal(Number(year) + (m === "12" ? 1 : 0), (Number(m) % 12) + 1, 1) : ordinal(Number(long ?? year) + 1, 1, 1);
  };

  return { ordinal, date, two, clock, written, read };
})();

// What the search and the filter share: how words are folded, and where the index is.
"use strict";
window.sitegen = (() => {
  const BARE = { "ß": "ss", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ς": "σ" };
  const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

  // As sitegen/exports/search.py folds: small letters, no accents.
  const fold = (text) => {
    const small = text.toLowerCase();
    if (/^[\x00-\x7f]*$/.test(small)) return small;
    return small.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[ßıłøđæœþðς]/g, (char) => BARE[char]).normalize("NFC");
  };
  const termsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  const line = (text) => ` ${termsOf(text).join(" ")} `; // words with a blank on either side
  const has = (words, term) => words.includes(` ${term}`) || (UNSPACED.test(term) && words.includes(term));

  let index = null;
  const load = (address) => {
    index ||= fetch(address)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .catch((fault) => { index = null; throw fault; });
    return index;
  };
  return { fold, termsOf, line, has, load };
})();

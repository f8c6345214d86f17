"""German words for deeds, and for numbers."""

from typing import Final

DEEDS: Final = """
death: tot tote toten toter todes* tod gestorben starb starben stirbt sterben getötet*
  tötet* töten ums_leben umgekommen ermordet* mord* opfer todesopfer leblos*
injury: verletz* verwundet* schwerverletzt* leichtverletzt*
attack: angriff* angegriffen griff+an greift+an griffen+an überfiel* überfallen beschuss
  beschoss* anschlag* attack* raketenangriff* luftangriff*
shooting: schuss schüsse* schoss geschossen erschossen schüssen schießerei
blast: explo* detoni* bombe* sprengsatz gesprengt sprengte*
arrest: festgenommen festnahm* nahm+fest nahmen+fest nimmt+fest verhaft* gefasst
charge: anklag* angeklagt* klagte+an beschuldigt* vorgeworfen
lawsuit: klage verklag* klagt klagen
conviction: schuldig* verurteil* schuldspruch
acquittal: freispr* freigesprochen* spricht+frei sprach+frei
sentence: verurteil* haftstrafe* freiheitsstrafe* gefängnis* haft
testimony: ausgesagt aussage* zeugenaussage* sagte+aus zeugenstand
appeal: berufung revision
escape: geflohen flucht flüchtete* floh flohen ausbruch ausgebrochen
release: freigelassen freilass* entlassen freigekommen
kidnap: entführ* geisel*
robbery: raub* ausgeraubt geraubt gestohlen diebstahl bankraub* einbruch
quake: erdbeben beben erdstoß erdstöße*
flood: hochwasser* überschwemm* überflut* flutwelle flut
storm: sturm orkan* hurrikan* taifun* zyklon*
fire: brand brände brannte brannten abgebrannt feuer* brennt großbrand waldbrand*
crash: unglück* unfall* zusammenstoß* zusammengestoßen entgleis* abgestürzt absturz*
collapse: einsturz* eingestürzt* stürzte+ein stürzten+ein stürzt+ein zusammengebrochen*
  zusammenbruch brach+zusammen eingebrochen* nachgegeben
sinking: gesunken sank sinkt versank* untergegangen untergang kentert* gekentert
evacuation: evakuier* räumung geräumt
rescue: gerettet* rettete* rettung* geborgen
talks: treffen traf trafen getroffen trifft gespräch* verhandl* gipfel* unterredung
  beriet*
agreement: einigung geeinigt einig* einigte* vereinbar* abkommen vertrag pakt
  waffenruhe
signing: unterzeichn* unterschr*
visit: besuch* reiste* eingetroffen
withdrawal: abzug abgezogen zog+ab zogen+ab zieht+ab rückzug zurückgezogen
invasion: einmarsch* einmarschiert* invasion besetz*
protest: protest* demonstr* kundgebung* unruhen
walkout: streik* bestreik* arbeitsniederlegung* legten+nieder
vote: abstimm* abgestimmt stimmte* votum referendum volksabstimmung
election: wahl gewählt* wählte* wählt wiedergewählt*
appointment: ernann* ernennung* ernenn* berief beruft berufen bestellt nachfolg*
resignation: rücktritt* zurückgetreten* zurücktreten zurücktritt tritt+zurück
  trat+zurück traten+zurück
dismissal: entlass* entließ abberuf* gefeuert abgesetzt abgewählt
cuts: stellenabbau abbau streicht stellenstreich* kündigungen
purchase: kauf* gekauft* übernahm* übernimmt übernehmen übernommen* erwarb* erwirbt
  erworben* fusion*
sale: verkauf*
launch: vorgestellt vorstellt stellte+vor gestartet startet*
bankruptcy: insolven* pleite* konkurs* zahlungsunfähig*
win: gewinn* gewann* gewonnen* sieg* siegt* besiegt* bezwang* schlug schlägt
defeat: verlor* verlier* verloren* niederlage unterlag unterliegt
award: preis auszeichnung* ausgezeichnet* verlieh* verliehen
wedding: heirat* hochzeit* geheiratet
recall: rückruf* zurückgerufen* ruft+zurück rief+zurück
ban: verbot* verbiet* sperre gesperrt*
sanctions: sanktion* embargo
approval: gebilligt billigt* zugestimmt genehmig* verabschied*
refusal: ablehn* abgelehnt* lehnt+ab lehnte+ab zurückgewiesen* verweiger*
apology: entschuldig* abbitte
opening: eröffn* einweih* eingeweiht*
closure: schließ* geschlossen* schloss stilllegung dichtgemacht
#3: drei #4: vier #5: fünf #6: sechs #7: sieben #8: acht #9: neun #10: zehn #11: elf
#12: zwölf #13: dreizehn #14: vierzehn #15: fünfzehn #16: sechzehn #17: siebzehn
#18: achtzehn #19: neunzehn #20: zwanzig
"""

"""Turkish words for deeds, and for numbers."""

from typing import Final

DEEDS: Final = """
death: öldü öldür* ölü ölüm* ölen öldüğü hayatını_kaybet* can_verdi cinayet*
injury: yaral*
attack: saldır* bombala* bombardıman*
shooting: vurul* ateş_aç* vurdu
blast: patla* bomba* infilak
arrest: gözaltı* tutukla* yakala*
charge: suçla* itham*
lawsuit: dava
conviction: suçlu mahkum* hüküm*
acquittal: beraat* akla*
sentence: hapis hapse mahkum* ceza*
testimony: ifade_ver* tanık*
appeal: temyiz* istinaf*
escape: kaç*
release: serbest* tahliye*
kidnap: kaçır* rehin*
robbery: soygun* soy* hırsız* çal*
quake: deprem* sarsıntı*
flood: sel taşkın*
storm: fırtına* kasırga* tayfun*
fire: yangın* yandı yanan
crash: kaza* çarpış* devril* düştü
collapse: çök* yıkıl*
sinking: bat* alabora
evacuation: tahliye* boşalt*
rescue: kurtar*
talks: görüş* buluş* müzakere* zirve* toplan*
agreement: anlaş* antlaşma* ateşkes* uzlaş*
signing: imza*
visit: ziyaret*
withdrawal: çekil*
invasion: işgal*
protest: protesto* gösteri* eylem*
walkout: grev*
vote: oylama* referandum*
election: seçil* seçim* seçti
appointment: atan* atadı
resignation: istifa*
dismissal: görevden_al* kovul*
purchase: satın*
sale: satış* sattı satıl*
launch: tanıt* başlat*
bankruptcy: iflas*
win: kazan* yendi galip*
defeat: kaybetti yenil* mağlu*
award: ödül*
wedding: evlen* düğün*
recall: geri_çağır*
ban: yasak*
sanctions: yaptırım* ambargo
approval: onayla* kabul_et*
refusal: reddet* redded*
apology: özür*
opening: açıl* açtı
closure: kapat* kapan*
#3: üç #4: dört #5: beş #6: altı #7: yedi #8: sekiz #9: dokuz #10: on #11: on_bir
#12: on_iki #13: on_üç #14: on_dört #15: on_beş #16: on_altı #17: on_yedi #18:
on_sekiz #19: on_dokuz #20: yirmi
"""

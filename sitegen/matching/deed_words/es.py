"""Spanish words for deeds, and for numbers."""

from typing import Final

DEEDS: Final = """
death: muert* murió murieron muere mueren morir fallec* mató mata matan mataron asesin*
  mortal* víctima*
injury: herid* hirió hirieron lesion*
attack: ataque* atac* atentado* bombarde* asalt*
shooting: tiroteo* disparo* dispar* tirote*
blast: explo* detona* bomba*
arrest: detuv* detenid* detención* arrest* deten* captur*
charge: acusad* acusa* imput* procesad* cargos
lawsuit: demand* querella*
conviction: conden* culpable*
acquittal: absuel* absolv* absolu*
sentence: conden* sentenci* cárcel prisión
testimony: testific* testimon* declaró_ante comparec* testigo
appeal: apel* recurs*
escape: fug* huy* escap*
release: liber* excarcel*
kidnap: secuestr* rehen* rehén
robbery: rob* atrac* hurt*
quake: terremoto* sismo* seísmo* temblor*
flood: inund* riada* crecida
storm: tormenta* huracán* tifón* ciclón*
fire: incendi* fuego* quem* arde ardió
crash: accidente* choque* chocó chocaron colisi* descarril* estrell*
collapse: derrumb* desplom* colaps* hundi* cedió
sinking: hundi* naufrag* zozobr*
evacuation: evacu* desaloj*
rescue: rescat* salvam*
talks: reuni* reúne* encuentro* encontr* negoci* cumbre* conversacion* entrevist*
agreement: acuerd* acord* pacto* pact* tratado* tregua
signing: firm* suscrib* rubric*
visit: visit*
withdrawal: retir* repliegue*
invasion: invasi* invad* ocup*
protest: protest* manifest* disturb*
walkout: huelga* paro
vote: vot* referéndum
election: elegid* eleg* elecc* eligió reeleg*
appointment: nombr* design*
resignation: dimit* dimisi* renunci*
dismissal: destitu* cesad* despid* despedid* cese
cuts: recort* despidos
purchase: compr* adqui* fusi*
sale: vend* venta*
launch: lanz* present*
bankruptcy: quiebra* bancarrota insolven* concurso_de
win: gan* victoria* vence* venci* triunf*
defeat: perdi* pierd* derrot*
award: premi* galard*
wedding: bod* casar* casó
recall: llamada_a_revisión retirada_del_mercado
ban: prohib* veto* sancionad*
sanctions: sancion* embargo
approval: aprob* aprueb*
refusal: rechaz* neg*
apology: disculp* perdón
opening: inaugur* abrió abre abren apertura abiert*
closure: cierr* cerr* clausur*
#3: tres #4: cuatro #5: cinco #6: seis #7: siete #8: ocho #9: nueve #10: diez #11:
once #12: doce #13: trece #14: catorce #15: quince #16: dieciséis #17: diecisiete
#18: dieciocho #19: diecinueve #20: veinte
"""

"""French words for deeds, and for numbers."""

from typing import Final

DEEDS: Final = """
death: mort morte morts mortes mourir mortel* décès décédé* tué* tue tuent tuer meurtr*
  assassin* perdu_la_vie
injury: blessé* blesse* blessure*
attack: attaqu* attentat* bombard* frappe* assaut agress*
shooting: fusillade* tirs tiré tireur*
blast: explos* explosé détonation* bombe
arrest: arrêté* arrestation* arrête* interpell* appréhend*
charge: inculp* mis_en_examen mise_en_examen accusé* accusation*
lawsuit: plainte* poursuit*
conviction: condamn* coupable*
acquittal: acquitt* relaxé* relaxe
sentence: condamn* prison réclusion
testimony: témoign* barre déposition
appeal: appel
escape: évad* fui fuite fuit enfui*
release: libér* relâch*
kidnap: enlev* enlèvement* otage*
robbery: braquage* braqu* volé* vol cambriol*
quake: séisme* tremblement* secousse* sismique*
flood: inond* crue* submerg*
storm: tempête* ouragan* cyclone* typhon*
fire: incend* feu brûl*
crash: accident* collision* déraill* écras* percut*
collapse: effondr* écroul* cédé
sinking: naufrag* coulé* chavir*
evacuation: évacu*
rescue: secour* sauvé* sauvetage*
talks: rencontr* entretien* entretenu* réuni* pourparlers négoci* sommet discussion*
agreement: accord* traité* entente pacte trêve convenu
signing: sign* paraph*
visit: visit*
withdrawal: retrait* retiré* retir* repli*
invasion: invasion* envahi* occup*
protest: manifest* protest* émeute*
walkout: grève* débray* cessé_le_travail gréviste*
vote: vot* scrutin référendum
election: élu élue élus élection* élire réélu*
appointment: nomm* nomin* désign*
resignation: démission*
dismissal: limog* révoqu* renvoy* destitu* licenci*
cuts: suppression* licenciement* supprim*
purchase: rachat* rachet* rachèt* acqui* achet* achat* achèt* fusion*
sale: vend* vente* vendu* cession* cédé
launch: lanc* dévoil*
bankruptcy: faillite* redressement liquidation
win: gagn* victoire* remport* vainqu* bat battu
defeat: perdu* perd défaite* perdant*
award: prix récompens* lauréat*
wedding: mari* noces épous*
recall: rappel*
ban: interdi* suspendu*
sanctions: sanction* embargo
approval: approuv* adopt*
refusal: refus* rejet*
apology: excus* pardon
opening: ouvr* ouvert* inaugur*
closure: ferm*
#3: trois #4: quatre #5: cinq #6: six #7: sept #8: huit #9: neuf #10: dix #11: onze
#12: douze #13: treize #14: quatorze #15: quinze #16: seize #17: dix_sept #18:
dix_huit #19: dix_neuf #20: vingt
"""

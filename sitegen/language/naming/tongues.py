"""What the rules need to know of each language: titles, prepositions, verbs.

English has the full tables of `sitegen.language.naming.words`; the others have the
words that decide most, and guess less.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from sitegen.core.text import fold
from sitegen.language.naming import words
from sitegen.language.naming.spelling import is_cyrillic, nominatives


@dataclass(frozen=True, slots=True)
class Tongue:
    """The tables of one language, folded."""

    titles: frozenset[str] = words.TITLES
    trades: frozenset[str] = words.TRADES
    saying: frozenset[str] = words.SAYING
    doing: frozenset[str] = words.DOING
    in_place: Mapping[str, float] = field(default_factory=lambda: words.IN_PLACE)
    starters: frozenset[str] = words.STARTERS
    never: frozenset[str] = words.NEVER
    time_words: frozenset[str] = words.TIME_WORDS
    endings: tuple[str, ...] = ()  # of adjectives: "türkisch-e, -en, -er"
    doubt: float = 0.0  # how much a single capitalised word must show
    cuts_at_apostrophe: bool = False  # "Antalya'da"
    particles: frozenset[str] = words.PARTICLES
    modifiers: frozenset[str] = words.MODIFIERS
    spots: frozenset[str] = words.SPOTS
    firms: frozenset[str] = words.FIRMS
    doubt_of_many: float = 0.0  # the same for several words in a row
    doubt_at_start: float = 0.0  # the same where a sentence begins with them
    is_split_at_given: bool = False  # "Богородська Оксана": a given name begins anew
    place_tails: tuple[str, ...] = ()  # "-burg"
    heads: frozenset[str] = frozenset()  # "Tribunal", of an organisation
    small_heads: re.Pattern[str] | None = None  # "Верховный суд", "Parti socialiste"
    tails: tuple[str, ...] = ()  # "-ministerium"
    title_tails: tuple[str, ...] = ()  # "-präsident"

    def entitles(self, word: str) -> bool:
        """Tell whether `word` is a title of this language, in any of its cases."""
        if fold(word) in self.titles:
            return True
        if not is_cyrillic(word):
            return False
        last = word.rpartition("-")[2]
        forms = (last, last.rstrip("иы"), *nominatives(last))
        return any(fold(form) in self.titles for form in forms)


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_TITLES: Final = {
    "de": "präsident präsidentin bundespräsident bundeskanzler kanzler kanzlerin "
    "minister ministerin außenminister außenministerin innenminister verteidigungs"
    "minister finanzminister ministerpräsident premierminister regierungschef "
    "sprecher sprecherin kremlsprecher generalsekretär chef chefin vorsitzender "
    "vorsitzende herr frau dr prof botschafter bürgermeister trainer richter general "
    "staatschef staatspräsident kremlchef papst könig königin präsidenten minister"
    " richterin anwalt anwältin staatsanwalt staatsanwältin angeklagte angeklagten "
    "angeklagter kapitän torhüter torhüterin trainerin schauspieler schauspielerin "
    "schriftsteller schriftstellerin abgeordnete abgeordneter senator senatorin "
    "gouverneur gouverneurin oberst leutnant pfarrer bischof kardinal direktor "
    "direktorin professor professorin botschafterin unternehmer unternehmerin",
    "fr": "président présidente ministre premier chancelier secrétaire roi reine "
    "pape général maire juge monsieur madame m mme me mlle dr ambassadeur "
    "ambassadrice porte-parole présidents présidentes ministres procureur procureure "
    "avocat avocate député députée sénateur sénatrice directeur directrice colonel "
    "capitaine entraîneur entraîneuse gouverneur gouverneure chancelière évêque "
    "cardinal professeur professeure chef cheffe",
    "es": "presidente presidenta ministro ministra canciller secretario rey reina "
    "papa general alcalde alcaldesa juez jueza señor señora don doña sr sra dr dra "
    "embajador embajadora portavoz jefe jefa presidentes ministros ministras fiscal "
    "abogado abogada diputado diputada senador senadora director directora coronel "
    "capitán entrenador entrenadora gobernador gobernadora obispo cardenal profesor "
    "profesora",
    "uk": "мер мерка президент президентка прем'єр прем'єрка міністр міністерка генсек "
    "речник речниця голова посол послиця пан пані радник радниця глава суддя прокурор "
    "прокурорка адвокат адвокатка депутат депутатка лідер лідерка генерал полковник "
    "капітан директор директорка тренер тренерка губернатор канцлер король королева "
    "єпископ кардинал професор професорка командувач командир секретар секретарка",
    "ru": "мэр президент премьер министр генсек пресс-секретарь секретарь глава посол "
    "господин госпожа советник советница канцлер судья прокурор адвокат депутат лидер "
    "генерал полковник капитан директор тренер губернатор король королева епископ "
    "кардинал профессор командующий командир спикер председатель",
    "tr": "cumhurbaşkanı başbakan bakanı bakan başkan başkanı sözcüsü sekreteri "
    "sayın büyükelçi büyükelçisi başbakanı cumhurbaşkanı vali valisi direktör müdürü "
    "savcı savcısı hakim hâkim avukat avukatı milletvekili senatör general albay "
    "kaptan "
    "kral kraliçe profesör lideri sözcü sekreter",
    "it": "presidente ministro cancelliere segretario re regina papa generale sindaco "
    "signor signora ambasciatore premier",
    "pl": "prezydent premier minister minister kanclerz sekretarz pan pani rzecznik",
}
_MODIFIERS: Final = {
    "tr": "genel dışişleri içişleri savunma maliye sağlık eğitim adalet milli belediye "
    "teknik eski yardımcısı meclis parti",
}
_SAYING: Final = {
    "de": "sagte sagt erklärte betonte warnte forderte kündigte teilte nannte schrieb "
    "äußerte bestätigte meinte traf reiste telefonierte",
    "fr": "a dit déclare déclaré annonce affirme indique estime assure rencontre",
    "es": "dijo declaró anunció afirmó indicó explicó aseguró señaló advirtió habló",
    "uk": "сказав заявив повідомив наголосив зазначив заявила сказала додав",
    "ru": "сказал заявил сообщил подчеркнул отметил заявила сказала добавил",
    "tr": "dedi söyledi açıkladı belirtti bildirdi vurguladı görüştü",
    "it": "ha dice dichiara afferma annuncia",
    "pl": "powiedział oświadczył poinformował dodał zapowiedział",
}
_IN_PLACE: Final = {
    "de": "in nahe bei aus nach",
    "fr": "à en près dans",
    "es": "en cerca desde hacia",
    "uk": "у в біля до під",
    "ru": "в под из близ",
    "it": "a in presso",
    "pl": "w we pod",
}
_STRONG: Final = frozenset(
    "in à pres под en у в w we a hacia près cerca біля близ під".split()
)
_SPOTS: Final = {
    "de": "stadt gemeinde ort ortschaft dorf insel bezirk landkreis kreis kleinstadt "
    "großstadt hauptstadt provinz region vorort stadion flughafen",
    "fr": "ville commune village île province région quartier capitale banlieue stade "
    "aéroport gare port",
    "es": "ciudad pueblo municipio localidad aldea isla provincia región barrio "
    "capital estadio aeropuerto puerto",
    "it": "città comune paese villaggio isola provincia regione quartiere",
    "uk": "місто місті міста село селі села селище селищі острів острові район районі "
    "області столиці столиця",
    "ru": "город городе города село селе села посёлок посёлке деревня деревне остров "
    "острове район районе области столица столице",
    "tr": "kenti kentinde ilçesi ilçesinde ili ilinde köyü köyünde adası adasında",
    "pl": "miasto mieście wieś wsi gmina gminie wyspa wyspie stolica stolicy",
}
_FIRMS: Final = {
    "de": "firma unternehmen konzern bank zeitung agentur gruppe reederei werft verein "
    "hersteller verlag kette klub partei",
    "fr": "entreprise société groupe firme banque journal agence club chaîne fabricant "
    "constructeur parti",
    "es": "empresa compañía grupo firma banco diario agencia club cadena fabricante "
    "partido del",
    "it": "azienda società gruppo banca quotidiano agenzia club catena partito",
    "uk": "компанія компанії компанію фірма фірми група групи банк банку газета "
    "агентство завод клуб видання партія партії",
    "ru": "компания компании компанию фирма фирмы группа группы банк банка газета "
    "агентство завод клуб издание партия партии",
    "tr": "şirketi firması grubu bankası gazetesi ajansı kulübü",
    "pl": "firma spółka grupa bank gazeta agencja klub",
}
_PLACE_TAILS: Final = {
    "de": "burg berg dorf stadt heim hausen furt bach moor ow ingen hafen feld kirchen "
    "brück brücken see tal au stedt leben rode wald stein fels weiler hofen haven "
    "büttel "
    "horst münde ach itz in",
}
# A capitalised word and the small one that says what it is; a name may follow.
_SMALL_HEADS: Final = {
    "ru": r"\w{3,}(?:ый|ий|ой|ая|ое|ого|ому|ым|им|ом|ую) (?:(?!для)[а-яё]{4,} )?"
    r"(?i:суд|банк|совет|комитет|университет|институт|министерств|парламент|служб|парти|"
    r"союз|фонд|центр|прокуратур|академи|федераци|ассамблe|собрани)[а-яё]{0,3}\b"
    r"(?: (?:России|Украины|[А-ЯЁ][а-яё]+ии)\b)?",
    "uk": r"\w{3,}(?:ий|ій|а|е|ого|ої|ому|им|ою|у) (?:(?!для)[а-яєіїґ']{4,} )?"
    r"(?i:суд|банк|рад|комітет|університет|інститут|міністерств|парламент|служб|парті|"
    r"союз|фонд|центр|прокуратур|академі|федераці|асамбле|збор)[а-яєіїґ']{0,3}\b"
    r"(?: (?:України|Росії|[А-ЯЄІЇҐ][а-яєіїґ']+ії)\b)?",
    "fr": r"(?:Parti|Parlement|Cour|Banque|Assemblée|Conseil|Commission|Union|Tribunal|"
    r"Fédération|Comité) (?:[a-zà-ÿ]+(?:al|ale|els?|elle|ien|ienne|éen|éenne|istes?|"
    r"iques?|ême|ain|aine|if|ive|aire|cier|cière)\b ?){1,2}(?<! )",
    "es": r"(?:Partido|Parlamento|Corte|Banco|Asamblea|Consejo|Comisión|Unión|Tribunal|"
    r"Federación|Comité) (?:[a-zà-ÿ]+(?:al|ales|ico|ica|ista|ano|ana|eo|ea|emo|ema|ivo|"
    r"iva|ario|aria)\b ?){1,2}(?<! )",
}
_STARTERS: Final = {
    "de": "der die das den dem des ein eine einer einem einen er sie es wir ich ihr "
    "man aber und oder doch auch in im am an auf bei nach vor mit seit für zu zum zur "
    "von vom als wenn dies diese dieser dieses damit dabei nun so wie was wer wo warum "
    "während wegen trotz zuvor zudem außerdem unterdessen allerdings jedoch sein seine "
    "seiner ihre ihrer ihren kein keine nicht mehr alle alles viele einige beide zwei "
    "drei heute gestern morgen jetzt dann dort hier bis durch gegen ohne um unter über",
    "fr": "le la les l un une des du de il elle ils elles on nous je ce cette ces mais "
    "et ou en à au aux dans pour par sur selon après avant son sa ses leur leurs avec "
    "sans sous chez depuis lors si comme plus tout tous qui que quand où pourquoi",
    "es": "el la los las un una unos él ella ellos se lo su sus pero y o en a al con "
    "por para según tras después antes este esta esto estos que quien cuando donde "
    "como más todo todos sin sobre desde hasta entre",
    "uk": "у в на з із за до від про це він вона вони ми я і й та але що як коли де "
    "після перед під для щодо також однак при його її їх цей ця ці той тоді раніше",
    "ru": "в на с из за до от о об это он она они мы я и но а что как когда где после "
    "перед под для также однако при его её их этот эта эти тот тогда ранее по",
    "tr": "bu o ve ama ancak bir ile için daha sonra önce da de ki ne kim biz ben "
    "onlar şu her çok en gibi kadar",
    "it": "il lo la i gli le un uno una di a da in con su per tra fra e ma o che chi "
    "come quando dove questo questa dopo prima secondo anche non più",
    "pl": "w we na z ze za do od po przed przy o i a ale oraz że jak kiedy gdzie to "
    "ten ta te on ona oni my ja nie także jednak według podczas",
}
_TIME_WORDS: Final = {
    "de": "januar februar märz april mai juni juli august september oktober november "
    "dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre "
    "décembre lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre lunes martes miércoles jueves viernes sábado domingo",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık "
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
}
_ENDINGS: Final = {
    "de": " e en er es em",
    "fr": " s e es ne nes nne nnes que ques",
    "es": " s a as o os es",
    "it": " a o i e",
    "uk": "ий а е і ого ої ому ій им ою у их ими",
    "ru": "ий ая ое ие ого ой ому им ую их ими ом",
    "pl": "i a ie iego iej iemu im ą ich imi",
}
# Small words of names, where the language has not the same ones as articles.
_PARTICLES: Final = {
    "de": "von zu van bin al ibn el",
    "fr": "de van von bin ben al el ibn",
    "es": "de del van von bin al ibn",
    "it": "de di da della van von bin al",
}
_HEADS: Final = {
    "fr": "ministère tribunal cour banque université parti assemblée conseil "
    "commission fédération institut agence parquet union",
    "es": "ministerio tribunal corte banco universidad partido asamblea consejo "
    "comisión federación instituto agencia fiscalía audiencia guardia unión",
    "it": "ministero tribunale corte banca università partito consiglio commissione "
    "federazione istituto agenzia procura unione",
}
_TAILS: Final = {
    "tr": "üniversitesi bakanlığı bankası partisi meclisi mahkemesi belediyesi derneği "
    "kurumu bakanligi spor",
    "de": "zentralbank bundesbank sparkasse ministerium gericht gerichtshof partei "
    "verband agentur kommission behörde bundestag bundesrat bundeswehr universität "
    "versammlung gewerkschaft staatsanwaltschaft",
}
_TITLE_TAILS: Final = {
    "de": "präsident präsidentin minister ministerin kanzler kanzlerin sprecher "
    "sprecherin sekretär sekretärin vorsitzender vorsitzende bürgermeister "
    "bürgermeisterin trainer trainerin beauftragter beauftragte chef chefin führer "
    "führerin leiter leiterin meister meisterin direktor direktorin präsidenten anwalt "
    "anwältin",
}
_DOUBT: Final = {"de": 3.0, "lb": 3.0}
_DOUBT_OF_MANY: Final = {"de": 1.2, "lb": 1.2}


@cache
def tongue(language: str) -> Tongue:
    """Return the tables of `language` (two letters)."""
    if language == "en":
        return Tongue()
    titles = _set(_fold(_TITLES.get(language, "")))
    saying = _set(_fold(_SAYING.get(language, "")))
    starters = _set(_fold(_STARTERS.get(language, "")))
    places = _set(_fold(_IN_PLACE.get(language, "")))
    return Tongue(
        titles=words.TITLES | titles,
        trades=titles,
        saying=saying,
        doing=saying,
        in_place={word: 2.0 if word in _STRONG else 1.0 for word in places},
        starters=starters,
        never=starters,
        modifiers=words.MODIFIERS | _set(_fold(_MODIFIERS.get(language, ""))),
        spots=_set(_fold(_SPOTS.get(language, ""))),
        firms=_set(_fold(_FIRMS.get(language, ""))),
        doubt_of_many=_DOUBT_OF_MANY.get(language, 0.2),
        doubt_at_start=0.8,
        is_split_at_given=True,
        place_tails=tuple(_fold(_PLACE_TAILS.get(language, "")).split()),
        small_heads=re.compile(_SMALL_HEADS[language])
        if language in _SMALL_HEADS
        else None,
        time_words=(words.TIME_WORDS - words.SHORT_TIMES)
        | _set(_fold(_TIME_WORDS.get(language, ""))),
        endings=tuple(
            sorted(
                map(fold, _ENDINGS.get(language, "").split(" ")), key=len, reverse=True
            )
        ),
        doubt=_DOUBT.get(language, 0.8),
        cuts_at_apostrophe=language in {"tr", "az"},
        particles=_set(_PARTICLES[language])
        if language in _PARTICLES
        else words.PARTICLES - {"y", "e"},
        heads=_set(_fold(_HEADS.get(language, ""))),
        title_tails=tuple(_fold(_TITLE_TAILS.get(language, "")).split()),
        tails=tuple(_fold(_TAILS.get(language, "")).split()),
    )


def _fold(listed: str) -> str:
    return " ".join(fold(word) for word in listed.split())

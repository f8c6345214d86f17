"""Words that tell what a capitalised name is.  English, by our own choice of words.

Every table is a set of folded words.  What other languages need stands in
`sitegen.language.naming.tongues`.
"""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Heads of what stands before a person's name.
TITLES: Final = _set(
    "president minister secretary chancellor premier king queen prince princess duke "
    "duchess pope senator governor mayor judge justice general colonel captain major "
    "lieutenant sergeant corporal admiral commander chief chairman chairwoman "
    "chairperson chair ambassador envoy spokesman spokeswoman spokesperson lawmaker "
    "congressman congresswoman representative rep reps sen sens gov gen col capt lt "
    "sgt maj adm mr mrs ms miss dr prof professor sir dame lord lady baroness sheikh "
    "sheikha emir sultan ayatollah imam rabbi bishop archbishop cardinal coach ceo "
    "cfo coo cto executive lawyer attorney prosecutor detective officer inspector "
    "superintendent sheriff constable leader commissioner councillor mp mep speaker "
    "vice-president deputy dictator hon rev reverend father sister brother brothers "
    "secretary-general attorney-general director-general governor-general "
    "vice-president president-elect ex-president mayor-elect prime-minister justices "
    "senators "
    "ministers presidents judges quarterback comptroller director "
    "directors frontman"
)
# The same, in small letters before a name only.
TRADES: Final = TITLES | _set(
    "analyst economist strategist founder co-founder cofounder editor author actor "
    "actress singer writer journalist correspondent reporter photographer director "
    "head aide adviser advisor negotiator diplomat owner manager boss winger champion "
    "team-mate teammate teammates midfielder striker defender goalkeeper "
    "keeper forward guard rookie pitcher batsman bowler partner counsel wife husband "
    "son daughter mother sister brother father partner driver rider sprinter runner "
    "runner-up skipper captain player novelist poet composer artist painter musician "
    "rapper comedian presenter activist dissident billionaire tycoon scientist "
    "physicist biologist chemist historian researcher doctor surgeon nurse teacher "
    "scholar expert consultant trader investor banker veteran winner nominee candidate "
    "incumbent contender politician predecessor successor colleague counterpart "
    "suspect defendant victim gunman inmate resident monarch premier oligarch "
    "businessman businesswoman entrepreneur filmmaker designer architect engineer "
    "astronaut pilot trainer jockey boxer swimmer cyclist golfer footballer "
    "president-elect vice-captain ex-president librarian referee umpire goalie "
    "goalkeeper "
    "rower skier skater wrestler fencer gymnast builder baker farmer fisherman miner "
    "rescuer firefighter fireman paramedic policeman policewoman magistrate barrister "
    "solicitor clerk bookkeeper accountant auditor curator conductor pianist violinist "
    "soprano tenor dancer choreographer sculptor playwright screenwriter blogger "
    "columnist cartoonist sociologist psychologist "
    "anthropologist archaeologist astronomer geologist meteorologist climatologist "
    "ecologist epidemiologist virologist vet veterinarian pharmacist dentist midwife "
    "carer lecturer headteacher headmaster headmistress student pupil nun monk priest "
    "vicar pastor mullah cleric preacher missionary soldier sailor fighter rebel "
    "militant warlord smuggler forger hacker thief burglar fraudster whistleblower "
    "shopkeeper restaurateur chef waiter landlord tenant homeowner "
    "philanthropist heiress heir envoys mediator arbitrator lobbyist pollster "
    "campaigner organiser organizer volunteer mountaineer climber explorer sailor "
    "snowboarder cricketer quarterback linebacker shortstop midwife plumber "
    "electrician "
    "carpenter mechanic technician programmer statistician mathematician"
)
# What may stand before and between the heads of a title.
MODIFIERS: Final = _set(
    "prime foreign finance defence defense interior home health justice trade energy "
    "education culture economy economic labour labor agriculture transport "
    "environment deputy vice acting interim former ex outgoing first second chief "
    "executive assistant under senior junior crown grand supreme attorney press "
    "managing special national security presidential military police political of "
    "state affairs the treasury us lead head staff federal district high opposition "
    "majority minority house senate"
)
# After "Secretary of": the portfolio belongs to the title.
PORTFOLIOS: Final = _set(
    "state defense defence treasury commerce energy health education labor "
    "agriculture transportation interior foreign affairs homeland security staff "
    "police justice finance culture england wales kent"
)

# The last word of an organisation's name.
ORGANISATIONS: Final = _set(
    "ministry department bank banks party corp corporation inc ltd llc plc company co "
    "group holdings holding agency association council committee commission court "
    "parliament senate congress union university college institute institution "
    "police army navy forces force guard guards office bureau authority "
    "administration organization organisation federation foundation fund funds league "
    "club fc afc cf sc united airlines airways airline motors motor technologies "
    "technology systems industries partners capital energy media news times post "
    "journal tribune herald press television radio network networks service services "
    "society alliance coalition front movement brigade battalion regiment division "
    "delegation cabinet government assembly exchange trust labs laboratory "
    "laboratories pharmaceuticals pharma records studios entertainment esports "
    "gaming securities investments investment insurance management ag sa se nv gmbh "
    "spa ab oyj asa pty lp llp sons brothers bros associates petroleum oil gas steel "
    "bancorp financial airbus electric electronics software solutions games "
    "directorate secretariat tribunal board panel taskforce ventures advisors "
    "advisers logistics foods brands stores retail healthcare therapeutics "
    "biosciences sciences biotech analytics research consulting communications "
    "telecom mobile semiconductor semiconductors automotive aerospace aviation "
    "mining minerals metals resources chemicals chemical lithium properties realty "
    "reserve commons representatives bulldogs tigers chapter caucus rangers "
    "confederation consortium center centre observatory watch militia "
    "intelligence chamber ministries seimas bundestag duma "
    "tv rovers wanderers athletic albion hotspur "
    "rada knesset athletics racing sports farms music brokers air forum power "
    "strategies command nations esports clan chargers airlines foods wholesale bulls"
)
FIRM_ENDINGS: Final = _set(
    "inc corp corporation ltd llc plc ag sa se nv gmbh spa ab oyj asa group holdings "
    "holding company co lp llp"
)
# Organisations that are named "X of Y".
OF_HEADS: Final = _set(
    "ministry department bank university college institute house court council "
    "academy association federation confederation union school board bureau church "
    "administration chamber office organisation organization league society "
    "committee commission international national central army party front movement "
    "center centre centers ministries forces agency service fund royal congress "
    "parliament general group foundation panel organisation"
)
# The last word of a place's name.
PLACES: Final = _set(
    "river sea ocean lake bay gulf island islands mountain mountains mount valley "
    "desert peninsula strait canal county province region oblast city town village "
    "district street avenue road square park airport port harbour harbor bridge dam "
    "stadium arena palace castle hospital hotel heights hills hill coast beach forest "
    "station theatre theater museum prison plant refinery tower towers hall cathedral "
    "mosque temple cemetery speedway circuit boulevard lane highway alps territory "
    "territories state republic kingdom shore falls springs creek ridge canyon "
    "plateau basin mine quarter garden gardens zoo library basilica shrine "
    "penitentiary terminal borough township reef glacier volcano delta plaza mall "
    "capitol embassy cosmodrome steelworks"
)
# The first word of "Sea of Azov".
PLACE_OF_HEADS: Final = _set("sea gulf bay strait isle lake cape mount")
DIRECTIONS: Final = _set(
    "north south east west northern southern eastern western central upper lower "
    "northeast northwest southeast southwest northeastern northwestern southeastern "
    "southwestern mid greater downtown"
)

SAYING: Final = _set(
    "said says say told tells tell added adds asked asks announced announces "
    "tweeted wrote writes argued argues warned warns insisted insists claimed claims "
    "noted notes explained explains stated states declared declares confirmed "
    "confirms denied denies admitted admits acknowledged replied responded responds "
    "testified called calls urged urges accused accuses described describes thinks "
    "believes signaled signalled vowed vows pledged pledges cautioned cautions queried "
    "predicted predicts suggested suggests recalled recalls promised promises joked "
    "commented estimated estimates estimates"
)
# What governments do when a capital stands for them.
DOING: Final = SAYING | _set(
    "rejected rejects demands demanded wants wanted seeks sought agreed agrees "
    "refused refuses imposed imposes condemned condemns supports supported accepts "
    "accepted fears feared hopes hoped expects expected views viewed sees considers "
    "considered blamed blames threatened threatens launched launches withdrew "
    "recognised recognized recognises signed signs proposed proposes offered offers "
    "decided decides maintains insists must will would can could should may might "
    "is was has had does did needs need failed fails"
)

# Words before a name that say what it is.
# Right after the name of a place: "the Greenbushes mine".
AFTER_SPOTS: Final = _set(
    "mine square area region county counties province airport peninsula border "
    "district valley river strait plateau neighbourhood neighborhood suburb refinery"
)
FIRMS: Final = _set(
    "company firm maker giant bank newspaper agency group club airline platform "
    "startup start-up broadcaster retailer carmaker drugmaker automaker lender "
    "insurer operator supplier producer publisher brand team franchisor franchise "
    "website magazine channel network party union charity consultancy brokerage "
    "think-tank watchdog regulator chain conglomerate miner refiner developer "
    "manufacturer rivals peer subsidiary parent unit arm owner daily weekly tabloid"
)
SPOTS: Final = _set(
    "city town village state province region district island port capital suburb "
    "county peninsula border prefecture resort neighbourhood neighborhood "
    "municipality hamlet settlement enclave airport river lake"
)
# Words after a name that say what it is.
AFTER_FIRMS: Final = _set(
    "ceo cfo shares stock shareholders spokesman spokeswoman spokesperson analyst "
    "analysts executive executives employees chairman chairwoman economist economists "
    "staff workers stores store customers subsidiary coach manager midfielder striker "
    "defender goalkeeper fans data report poll newspaper officials official lawyer "
    "lawyers strategist reported reports vaccine headquarters team chief boss founder "
    "co-founder driver drivers players"
)
# "The mayor of": a place follows.
SEATED: Final = _set(
    "mayor mayoress governor sheriff bishop archbishop alcalde alcaldesa gobernador "
    "gobernadora obispo maire eveque sindaco"
)
PLURAL_TITLES: Final = _set(
    "presidents ministers senators judges justices generals ambassadors governors "
    "mayors chancellors premiers kings queens princes brothers sisters messrs "
    "professors "
    "doctors representatives congressmen prosecutors lawyers secretaries envoys sirs"
)
SOMEBODY: Final = _set(
    "man woman boy girl couple family teenager child people men women boys girls "
    "students farmers tourists"
)
# The first word of a club's name.
CLUBS: Final = _set(
    "fc ac afc as ss real atletico sporting dynamo dinamo borussia bayern olympique "
    "racing deportivo lokomotiv spartak zenit inter hertha rapid eintracht fortuna"
)
# What has a name and acts in nobody's stead.
VESSELS: Final = _set(
    "ship ferry vessel tanker yacht trawler boat submarine frigate destroyer cruiser "
    "schooner freighter steamer barge tug lifeboat battleship corvette catamaran "
    "dinghy spacecraft rocket satellite horse"
)
# In these, a preposition speaks of a place; with the weight it gives.
IN_PLACE: Final = {
    "in": 2.0, "near": 2.2, "across": 1.6, "outside": 1.8, "throughout": 1.8,
    "around": 1.0, "northern": 2.2, "southern": 2.2, "eastern": 2.2, "western": 2.2,
    "central": 2.0, "downtown": 2.4, "at": 0.5, "from": 0.5, "to": 0.3,
    "into": 0.8, "towards": 0.8, "toward": 0.8, "inside": 1.0, "via": 0.4,
    "through": 0.4, "visiting": 1.5, "visited": 1.2, "south": 0.8, "north": 0.8,
    "east": 0.8, "west": 0.8,
}  # fmt: skip

# Capitalised at the head of a sentence only.
STARTERS: Final = _set(
    "the a an he she it they we i you this that these those there here his her its "
    "their our my your but and or nor so yet in on at by for from with without after "
    "before since until till when while as if although though however meanwhile more "
    "neither either most many some no not none one two three four five six seven "
    "eight nine ten both "
    "what who how why where which whose whether another other others then under over "
    "during between among amid according about above across along around behind "
    "below beneath beside besides beyond despite down up into near of off onto out "
    "outside inside past through throughout to toward towards upon within because "
    "also only just even still now today tomorrow yesterday once twice earlier later "
    "last next first second third each every all any such same several few much "
    "little own than too very will would can could shall should may might must do "
    "does did have has had is are was were be been being get got let please thank "
    "thanks yes well oh ok perhaps maybe instead indeed thus therefore moreover "
    "furthermore nevertheless nonetheless otherwise additionally finally overall "
    "recently currently previously originally eventually elsewhere again analysts "
    "officials police investors shares people residents workers critics experts "
    "government authorities prosecutors lawmakers voters traders economists doctors "
    "scientists researchers protesters rebels troops soldiers ministers companies "
    "banks markets stocks futures oil gold prices sales results data figures "
    "reporting editing writing additional graphic file photo source sources note "
    "read see click update exclusive breaking live video watch factbox analysis "
    "opinion column explainer timeline interview photos images image slideshow "
    "register sign subscribe advertisement standards based given asked speaking "
    "us vs re midweek spring summer autumn winter like unlike every "
    "nearly almost about roughly around half hundreds thousands millions dozens "
    "following including regarding citing noting adding saying referring combined "
    "reports related story stories follow continue share email print copyright "
    "men women children students families passengers customers employees fans "
    "players coach large former junior senior small local recent current previous "
    "congratulations sorry hello dear welcome home news world business"
)
# Of whom an organisation is: "Fishermen's Union".
OWNERS: Final = _set(
    "people women men children workers fishermen farmers nurses teachers doctors "
    "lawyers "
    "journalists miners drivers students citizens writers artists pensioners tenants "
    "king queen bishop lloyd mcdonald sotheby christie"
)
SHORT_TIMES: Final = _set(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs "
    "fri sat sun am pm bc ad eve may march"
)
# Never of a name, wherever they stand.
NEVER: Final = _set(
    "the a an he she it they we i and but in on at by for from with if when while"
)
TIME_WORDS: Final = _set(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday "
    "wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun gmt utc est edt bst cet pst et am pm bc ad christmas easter ramadan "
    "thanksgiving halloween eve"
)
# The last word of what is named and is no actor: laws, wars, prizes, contests.
THINGS: Final = _set(
    "war bill act law deal agreement protocol treaty accord accords pact convention "
    "cup prize award awards championship championships olympics games festival "
    "conference summit prix trophy week challenge tour masters open marathon series "
    "plan project programme program index amendment constitution resolution report "
    "strategy scheme day night crisis revolution uprising offensive operation league "
    "final playoffs bowl test vaccine virus syndrome disease chair blockchain "
    "hearing strategy initiative declaration charter directive regulation"
)
# Names that are of no actor: illnesses, faiths, parties' people, games, currencies.
OTHERS: Final = _set(
    "covid-19 covid coronavirus ebola aids hiv brexit islam muslim muslims christian "
    "christians jewish jews jew hindu hindus catholic catholics protestant sunni shia "
    "shi'ite shi'ites shiite buddhist islamist islamists nazi republican democrat "
    "democratic conservative conservatives communist communists marxist socialist "
    "liberal liberals labour european europeans african africans asian asians western "
    "arab arabs latino latinos hispanic black olympic olympics euro euros dollar "
    "internet twitter iphone ipad ipod imac android facebook youtube instagram tiktok "
    "bitcoin english kurds kurdish "
    "tamil scandinavian nordic baltic balkan caucasian soviet ottoman gdp ipo ceo cfo "
    "tv dna pc usb vat hq phd mp mps pm vip bln mln tbd faq ap-free id ufo suv gps "
    "formula nobel oscar grammy emmy republicans democrats photo ftse ebitda etf "
    "capex hk fx web internet google-free corona ppe new-year covax wifi mri dow "
    "opinion analysis factbox brief"
)
# Organisations that nothing about their name gives away.
WELL_KNOWN: Final = frozenset(
    (
        "reuters",
        "cruz roja",
        "croix-rouge",
        "rotes kreuz",
        "красныи крест",
        "червонии хрест",
        "naciones unidas",
        "nations unies",
        "vereinte nationen",
        "birlesmis milletler",
        "оон",
        "нато",
        "onu",
        "otan",
        "bloomberg",
        "interpol",
        "hamas",
        "hezbollah",
        "taliban",
        "islamic state",
        "islamic jihad",
        "al qaeda",
        "red cross",
        "red crescent",
        "european union",
        "united nations",
        "world bank",
        "greenpeace",
        "getty images",
        "pentagon",
        "amnesty international",
        "human rights watch",
        "wall street journal",
        "moody's",
        "fitch",
        "transparency international",
        "médecins sans frontières",
    )
)
# What belongs to a person: "Maliki's office".
OWN: Final = _set(
    "office wife husband son daughter father mother lawyer lawyers attorney family "
    "death life career term campaign home successor predecessor allies supporters "
    "parents brother sister widow funeral trial visit resignation remarks comments "
    "speech aides presidency tenure"
)
# What is named after a person: "the Biden administration".
NAMED_AFTER: Final = _set("administration presidency campaign camp family era")

JOINTS: Final = _set(
    "of the for on am de da do dos das del della di du la le les van von der den ten "
    "ter bin ibn al el bint abu ben zu zum y e and"
)
PARTICLES: Final = _set(
    "de da do dos das del della di du la le van von der den ten ter bin ibn al el "
    "bint abu ben zu y e"
)
SUFFIXES: Final = _set("jr sr ii iii iv")

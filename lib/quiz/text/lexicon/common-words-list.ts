// Written by common-words-command.ts from SCOWL, see NOTICE.md beside this file.
export const COMMON = `
aardvark aback abandon abase abbreviate abdicated abduction abetter abide ability able ablution
abnormal abode abolish abolition aboriginal abound abroad absence absentee absolute absorb
abstractly absurd abuse abut abysmal academic accent access accident accidental accommodate
accompany accomplish accord accordingly account accumulate accurate accuse accustom aces achieve
acid acknowledge acorn acoustic acquaintance acquire acquisition acronym action actor actuated acute
adaptor addend adder addict additionally addled address adducing adept adequate adhere adjacent
adjective adjudged adjuring administer administration admire admission admit admittedly adoration
adrift adulation adult advance advent adventure adverse advert advertisement advice advisable advise
advisor advisory advocate aeration aerial aery aesthetic affair afford afield aforementioned afraid
afternoon afterward agency agenda agent aglow agony agree agreement agricultural aground ahead ahem
aids ails aims aircraft airport airtight alarm alas albeit album alcohol alder alert ales algebra
algorithm alias aliases alien alight align alimentary alive allays allege allegedly allergic
alleviate alliance allocate allot alloy ally almighty aloe aloha alongside aloud alphabet altar alto
altogether amassing amateur amaze amazingly ambassador amber ambient ambiguous ambitious amenable
amend amongst ample amply amputation amuse anagram analog analogue analyse analysis analyst analyze
anarchy anatomy ancestor ancient anecdote angel anger angle angry anguish animal anniversary
announce annoy annoyance annual anode anomaly anonymous anorak anther anthology anticipate antidote
antique antisocial ants anxious anybody anyhow anyone anyplace anythings anyway anywhere apathetic
apathy aped apiece aplenty apology apostrophe appal appallingly apparatus apparatuses apparent
appeal appear append appendix applause apple appoint apportion apposite appraisal appreciate
apprised approach approve approximate apter aptly arbitrarily arbitrate arcade arcane arch archaic
archive arena ares arguable argue argument aria aright arise arisen arms army arose arrange array
arrest arrogant arrow arse article artist arts ascend ascertain ashamed ashcan ashes aside asks
asleep aspect assault assembly assent assert asses assess asset assist associate assort assumption
assure aster asterisk astronomer astronomy asymmetric asymmetry asynchronous atheism atheist atlas
atmosphere atom atone atop atrocity attach attack attain attempt attend attention attesting attitude
attorney attract attuning audible audience audio aunt authentic author autobiography automate
automatic automobile autumn available aver average avid await awake award aware awash awfully awhile
awkward awry axes axiom axis ayes babe babel baby backbite backboard backdrop background backhand
backlog backspace backstop backwash backyard bacteria bacterium bade badge baffle baggage baggiest
bags bail bake balance baldly bale balk ball ballet ballot banal banana band bandwagon bandwidth
bane bang bangle banish bank bankrupt banner bans bantered bard bargain barge bark barometer baroque
barrel barrier barrister barrow bars bartered baseless basement baser bash basil basin bask basket
bass basso bast bastard bate bath bather bathroom batter battery battle baud beach bead beak beaker
beam bean bear beard bearer beast beat beaten beater beatified beautifully beauty beck bedroom beds
beefy beep beeper beer bees beet befitted beforehand beginner behalf behalves behavior behove
belated belay belief belittle bell bellowing beloved below belt bench bend beneath benefice
beneficiary bent bereaving berm beset beside besot beta betaking bets bettor bevel bewailed beware
bewitched beyond bias bible biblical bicycle bidden bids bight bigot bigotry bike bill billfold
billion billowing bind binned biochemistry biography biological biologist biology bird birth
birthday biscuit bishop bitch bite bitmap bits bitten bitter bitterly bizarre black blackboard
blackmail blade blame bland blank blanket blast blatant blatantly bleak bleating blending bless blew
blight blind blindly bling blink blip bliss blob bloc blog blondest blood bloody blot blower blown
blue blurb board boast boat bobble bobs bode body boggiest boggle bogs bogus boil bold bolt bomb
bond bone bong bonus book booklet bookshop bookstore boom boon boor boos boot booth border
borderline bore boredom born bosh boss botch bother bottle bought bounce bounders bout bower bowl
boxes boys bracket brad brag braid brain braise brake bran branch brandy brash brass brave brawn
breach bread breakdown breakfast breasting breath breather bred breed breeze brethren brick bridge
brief briefly brig brigade bright brighter brightest brightly brilliant brilliantly brim brine brink
briny brisking broadcast broadly broker brood brooking broth brother brow brown browse bruin brunch
brush brutal bubble buck bucket budget budgie buffer bugger buggiest bugs bulb bulge bulk bull
bulldogs bullet bulletin bullring bully bumpy bums bundle buns burden bureaucracy burliest burn
burnt burp burrow burst bury buses bush bust busy butch buts butter button buyer buys byte cabbage
cabinet cable caddying caffeine cage cake calamity calculus calendar calf calk callable called
caller callow calm calories calve cambered came camera camp campaign camper campus canaries cancel
cancer candidate cane cankered cannot canonical canopied cans cant cantered capable capacitor cape
capered capital capitalist caprices caps captain captivate capture carbides carbines carboy card
cardboard cardinal care career carefully careless cargo caribous caries carmines carpet carriage
carrier carrot cars cart carton cartoon cartridge cash cask cassette cast caster castle casual
catalog catalogue catch categorise cathedral catholic cats cattle caught causal causeless caution
cave caveat ceiling celebrate cello cellular censor censorship censuring censusing center central
centre century ceremony certainly certificate certified chain chair chairman chalices chalk
challenge chamber champagne champion chancel chancellor chancery chancier chanciest chancy
changeover channel chanters chanteys chaos chap chapel chapter char character charge charitable
charity charm chart charter chase chastest chat chatter chattier cheap cheaper cheapest cheaply
cheat check checker cheek cheer cheese chemical chemist chemistry cheque chequer cherries chess
chest chestnut chew chicken chief child childhood childish children chink chinned chip chocolate
choicer choicest choir chomp choosier choosy choral chord chorus chow chuck chunk church cider
cigarette cincture cinema circa circle circuit circuitry circular circulate circumstance citation
cite citizen city civil civilian claim clams clank clans clap clarification clarify clarity clash
clasp classic classier classiest classless classy clatter clause claws clay clean cleaner cleanest
cleanly cleanses clear clearance clearer clearest clearly cleave cleft clement clever cleverest
click client cliff climate climb clinic clip clique clock clog cloister clop closeout closet closure
cloth clots cloud cloudless clove clover club clue clumsy cluster coach coal coarse coast coat
cobble cobbler cock code codependent codify coexisting coffee coherent coin coincide coincidentally
coke cold collaboration collapse collar collate colleague collect college colon colony colt column
coma comb combat combine comedy comer comestible comet comfort comic comma command commence
commended comment commentary commercial commission commit committee commodity commonly communal
communist community commute compactly compactor companion company comparison compassion compel
compensate compete competition competitor compile complacent complain complaint complected
complement complementary complete complexion compliment comply component comported compose composite
composting compote compound comprehend comprehensive compress comprise compromise compulsion
compulsory compunction computationally computerise concatenate conceal concede conceit conceive
conceptual concern concert concerto concierge concise conclude conclusion concocted concrete concur
concurrently condemn condense condition condom condone conducing conduct conductor cone confection
conference conferencing confess confided confidential configure confine confirm conflict conform
confront confuse confuting congaing congest congratulate conjecture conjunction conjuring conk
connector conniver connoted cons conscience conscious consciously consecutive consensus consent
consequent considerate console consonant conspicuous conspiracy constancy constantly constituent
constitute constrict construct construe consult consumption contact contagion contemplate
contemporary contempt contend content contentious contest context contiguous continent continental
continuum contour contraception contract contradict contradictory contrail contrarily contrast
contravention contributor contrite contrive control controversy contusing convection convening
convent converse convey convict convince convincingly convocation cook cookie cool coon coop
cooperate coordinate coot cope copier copper cops copses copulation copyright core cork corm corn
cornea cornet cornier cornrowed coroner coronets corporate corpse correctly corrector correlate
corridor corroded corruptly cosigned cosmic cosmology costly costuming cosy cote cots cotton couch
cough council counsel counter counterexample counterpart countless country countryside county coupe
couplet courage courier course court courtesy cousin cove cover coverage covert covertly coward
cower cows cozy crab crack craft crag cram cramp crane cranky crape crash crass crassest crate
cratered craw crawl craze creak cream crease create creation creative creator creature credible
credit creditor creed creep cremated crescent crest crew cricket cried crime criminal crisis crisp
criteria criterion critic croaking crone crooners cross crossest crossroad crossword croup crow
crowd crown crucial crude cruel cruelest cruelty cruise crunch crush crying cryptic crystal cube
cubic cubs cuckoo cuddly cuds cues cull culprit cult culture cumbersome cums cumulative cuneiform
cunning cunt cupboard cups cure curiosity curious curiously curliest curly currant currency
curriculum curry curs curse cursor curt curtain curve cuss custard customary cute cuter cutlasses
cyclist cylinder cynic cyst daft dafter daily dame damn damnation damp dampening damper dance danger
dangle dappling dare dark darling dart dash database date datum daughter dawn daylight days daytime
deadlier deadliest deadline deadly deaf deal dealer dealt dean dear dearer dearest dearly death
debate debt debug debugger decade decaf decal decant decease decedent deceit deceive decide decimal
deck declare declassify decline decode decontaminate decoy decree decry deduce deducted deed deem
deeply deer default defeat defecated defect defector defence defend defense deference defiance
deficiency defile deflated deflected deflector deformation defrayed deft defy degenerate deigned
deity dejected delegate deliberate delicate delicious delight delimited deliver delivery dell
delusion demeaned demented demise democracy democratic demonstrate denature denominator denote dens
denser density dent dentist dentures denuding deny department departmental departure depicted
deplaned deplete deplored deported deposit depress deprive deputy derailed derange derision
derogatory descant descend descried description desert deserve desiccated desire desisted desk
desktop despair desperate despise despite destabilise destine destroyer detain detainee detect deter
determine deterrent detesting detract detractor detriment devaluation develop deviated device devil
devilish devious devise devoid devolve devote diagnosis diagnostic diagonal diagram dialect
diallings dialog dialogue diameter diary dice dichotomies dick dictate dictatorship dictionary
diddle died diesel diet difficulty diffident digest digger digit dignity digressive digs dike
dilation dilemma dill dilution dime dimensional dimple dine diner dinned dinner diplomatic dire
direct directly director directory dirt dirty disabuse disadvantage disagree disagreement
disappointingly disarmed disaster disastrous disc discharge disciplinary discipline disclaimer disco
disconnect discontinue discord discount discourage discover discovery discrepancy discrete
discriminate discuss disease disguise disgust dish dishonest disk dislike dismay dismiss disorder
dispatch disperse display disport dispose disposition disprove dispute dissension dissertation
distance distant distasteful distension distinctly distract distress distribute district distrust
dither ditto dive divers diversify divert divide divine division divorce doable docent dock docs
doctor doctrine document documentary dodge doer dogma dogs dole dollar dolloping dome domestic
dominant donate dons doom door dopes dork dorm dormer dose dotes doth dots doublet doubly doubters
doubtfully doubtless doughier dour dove dovetailed doweling downhill downright downstairs downtime
downwards downy dozen dozes drab draft dragon drain dram drama dramatic drank draught drawback drawl
dray dread dream dreamt dreary dregs dress dried drill drink drip drive drivel driven driver
drooling droop droplets dropper drove drowsing drug drum drunk drunken drying dual dubious duck
duding dues duff duffer dull dully duly dumb dumber dummy dumpster dumpy dune duns duping dust
dustbin dustless dusty duty dwell dyes dying dynamic dynastic eager eagerly eagle earl earliness
earn ears earth earthier earthiest earthlier earthliest ease easiest east eastern eaten eater eats
eave eccentric ecology economic economy ecstatic edger edgy edict editor editorial educate efficient
effortlessly eggs egos eider eight eighteen eighth elaborate elated elderly elect electors electric
electron elegant elephant eleven eleventh elicited eligible elite elitist elope else elsewhere
elusively emailing embarrass embed embodying emending emerge emery eminent emit emotion emotionally
emphasis emphasise empire employee employer empty emulate enameled encasing enchanted enclose
encoring encounter encourage encumber endeavor endless endlessly endowing enduing enduring enemy
enervate enfolding enforce engage engine enjoy enjoyable enlighten enlisting ennobled enough enquire
enquiry ensemble ensure entail enter enterprise entertain enthusiasm enthusiastic entire entirety
entitle entity entrance envelope enviable environment environmental envisage envy eons epic episode
equably equate equilibrium equip equitable eras erection ergo erroneous escapade escapee esoteric
especial essay essence establish estate etch eternal ether ethic ethnic etymology eulogistic
evacuate evenly event eventual evermore everybody everyday everywhere eves evicting evident evil
evolution evolutionary ewer exact exactly exalting exam examine exasperated exceed exceeded
exceedingly except exceptionally exchange excising excision excite exclamation excrement excuse
execute exempt exercise exerting exhaust exhibit exit exotic expansion expect expedition expend
expenditure experience experienced experimental expert expiating expire expiry explain explanation
explanatory explicate explicit explicitly explore explosion exponential export expose exposure
express expressway expropriate extant extend extension extent exterminate external extinction
extract extraneous extraordinarily extraordinary extreme extremist exulting eyes eyesight fabric
face facilitate facility fact faction factory factual faculty fade fain faint fainter faintest fair
fairer fairest fairly fairy faith fake fall fallacy falling fallow falser falter fame familiar
family famine famished famous fancy fandom fang fans fantastic fantasy farce fare farewell farm
farmer farrow fart farther farthest fascinate fascist fashion fasten fatal fate father fatter
fattest fattiest fatuous faucet fault faulty favor favorite favourable favourite faxed fear feasible
feast feat federal feeble feedback feel fees feet feinting fellow felt female feminist fence fend
fender ferments fest fester festival fetch feted fetter fettle feud fever fiat fiber fibre fiction
fiddle fiend fiendish fierce fife fifteen fifth fifty fight fighter figure file fill filler filly
film filthier filthy finance financial finer finessed finest finger finis finite fink fins fire
fireplace firework firm firmer firmly firs firstly fiscal fish fist fitter fittingly five fiver
fixating fixer fixes fixtures fizzy flab flag flail flak flame flan flap flash flashest flatter
flattery flattest flavor flaw flax flay fled fleecing fleet flesh fleshly flew flexible flied flight
flightier flirting flit float flock floe flog flood floor floppy floss flotation flour flouting flow
flower flown fluent fluffy fluid flush flute flying foal foam foes foil foisting folder folk folly
fond font food fool foolish football footnote fops forbade forbid forbidden forcibly ford fore
forebear forecast foreseeable forest forgave forge forger forgive forgiven fork form formal format
formerly formula formulation fort forth forthcoming fortnight fortune forty forum forward fossil
foster fought foul foully found fount fountain four fourteen fourth foxed fractious fracture fragile
fragment frail frame framework frank frankly frantic frat fraud freak free freed freedom freely
freeway freezer freights french frequency frequent fretting fretwork friction fridge friend friendly
friendship fries frieze fright frighten fringe frivolous frizzing frog frond frost frothing frown
fructified fruit fruition frustrate frying fuck fudge fuel fulfil full fuller fullest fume fund
fundamentalist funeral funnier funniest funny furnished furniture furrowed furry further furthermore
furthest fuse fusion fuss fussy fustiest futile future fuzzy gabble gable gadded gain galactic
galaxy gall gamble game gang gaps garage garden gargle garnishing gash gaslight gasoline gasp gate
gateway gather gayer geed geld gender gene genera generous genetic genially genius genocide genre
gent gentle gentleman gentlemen gently gentry genuine geographical geography geology geometry germ
germinate gesture gets ghastly ghost gibberish gibe gift gild gill ginned girl girlfriend glad
gladly glance glared glass glean glimmer glittery global glop glorious glory gloss glossy glove glow
glower glue gnarlier gnarliest gnome goad goat gobble gods gold golden goldfish golf goner gong
goodbye goody goof gook goon goop gore gorgeous gorse gospel gossip govern governor gown grab grace
grade gradual graduate graffiti graffito grain gram grammar grammatical grand grandfather
grandmother grant granulate graph graphic grasp grass grate gratefully grater gratuitous grave
gravitational gravity gray greasier greasing greasy greatest greatly greed greedy green greet
gremlins grew grey grid grief grim grind grip gritting groan grog gross grossly grounder groupers
groupies grout growl grown grownups growth grunting guarantee guess guest guidance guide guideline
guild guilt guilty guinea guitar gulf gull gullible gully guns gust guts gutter guys gyration habit
hack hacker haft hail hair haircut hairy hake hale hall hallow hallways halo halter hammer hamper
hand handbook handicap handle handler handy hangover hank happier happiest happily happy hardback
harden hardest hardier hardiest hardily hardship hardware hardy hare harem hark harmless harmony
harp harrow harry hart hash hassle haste hasten hastiest hasty hatch hate hater hath hatred hats
hatter haven havoc hazard haze hazy headache header headier headline headrest heady heal health
healthy heap hear heard hearer heart heartier heartiest heartily heat heave heaven heaviest heavily
hedge heed heel heft height heir heisting helicopter hell hello helm helmet helpfully helpless hemp
henceforth herb herd herder hereby heresy heritage hero heroic heroin hers herself hesitate
heterosexual hewer hexadecimal hick hide hideous hideously hied hierarchical hierarchy highlight
highly highway hike hilarious hill hilt himself hind hindsight hint hire historian historic history
hitch hither hitherto hits hitter hive hoard hoarder hobble hobby hock hoed hoes hoisting holder
hole holiday holistic hollow holy home homering homosexual hone honest honestly honesty honey honor
honorary hood hook hooting hope hopefully hopeless hopelessly horde horizon horizontal horn
horrendous horrid horridly horrific horrify horror horse hose hospital host hostages hostile hotel
hound hour house household hove hover howsoever huger hugs hull human humble humor hump hunch
hundred hung hungry hunt hurl hurry husband huts hydrogen hype hyphen hypocrisy hypocrite hypothesis
hypothetical hysterical icon idea idealistic identification identify identity ideology idiom
idiosyncratic idiot idle illegal illiterate illness illogical illusion illustrate imaginary imagine
imbalance immature immediate immense imminent immodest immoral immortal immovable immune impact
impair impalement impart impartial impasses impatience impend imperative imperfect imperfectly
imperial impersonal impertinent implausible implicate implicit implicitly imploding implored imply
importantly importuned impossible impractical impress imprison improbable improper impulse impurely
imputing inability inaccessible inaccuracy inaccurate inadequate inadvertently inane incapable
incapacity incarnation incensed incentive inch incident incision inclement incline inclusion
incoherent income incomparable incompetent incomplete incomprehensible inconsistent inconstant
inconvenienced inconvenient incorrect incorrectly increasingly incredible increment incur indecent
indecision indeed indefensible indefinite indent indeterminate index indicate indictment indifferent
indirect indirectly indistinct induce induction indulge industry inelastic inequality inert inertia
inertial inessential inevitably inexpensive inexperienced inexplicable infallible infamous infant
infantile infect infelicity inferior infesting infinite infinity inflation inflexible inflict
influence influential info infraction infrastructure infrequent infringement ingenious ingrained
ingredient inhabit inherent inheritor inhibit inimical inject injure injury injustice innocent
innovation inquire inquiry insane inscribe insect insecure insensitive inset inside insidious
insight insignificant insist insofar inspect inspire instability instant instantly instill instinct
institute instruct instrument insubstantial insufficient insult insurance intake integer integral
intellect intellectual intelligent intend intense intent intentionally inter interact interbred
intercede intercept intercourse interest interestingly interface interfered interferon interim
interior intermediary intermittent internal internee internet interrogate intersection interval
intervene intervention interview intimate intolerance intractable intrinsic introduction
introductory intuited inundation invade invalid invaluable invariably invasion invective invent
inventor invert invest investigate invisible invite invoke involve ions irate iron irony irrational
irrelevantly irrespective irresponsible irritate island isolate issuance issue itch item jack jacket
jade jail jams jangle jargon jazz jealous jeans jeep jell jelly jerk jest jigger jive jobs jock join
joint jointly joke jolly jots journal journalist journey joust judge judgement judgment juice jumpy
junction jungle junior junk jury justice justification justify juts juvenile keel keen keeper kelp
kennel kettle keyboard keys keystroke keyword khan kicky kidnap kidney kids killed killer kiln kilo
kilt kilter kinda kindly king kingdom kink kiss kitchen kith kits knee kneed knife knight knit knob
knock knot kook labor laboratory labs lace lack lacrosse ladder lade lady lager laid lain lair lake
lame lamer laminate lamp land landlord landscape lane language lapel lard larder largest largo lark
laser lash lass latch late lately latest latex lath lather lats latte latterly laugh laughter launch
lavatory lavishing lawn laws lawyer laxer layout layovers lays lazy leach leader leadership leaf
leaflet league leak lean leap learner leas lease leashing least leather leaven lecture ledge lees
lefty legal legend legendary legible legislation legit legitimate legs leis leisure lemon lend
lengthier lengthy lenient lens lenses lent lesbian lessee lesson lest lethal lets letter levee lever
lewd liability liable liaison libel liberal liberty librarian library lice licence license licit
lick lied life lifeguard lifelines lifestyle lifetime lighten lightest lightly lightning lightninged
likeliest liken liker likewise lilt limb lime limply lineal linearly linen liner linger linguistic
link linkage lint lion lips liquid liquor lire lisp list listen lite liter literary literature
lither litre litter littler littlest livelihood liveliness liven liver livest load loader loan
loathing lobby lobe lobs local locate loci locker locket loco locus locution lode lodge lodger loft
loge logger logic login logistical logo logs loitering lone loneliness loner loom loon looniest loop
loophole loose loot lope lops lord lore lorry loser lotus loud louder loudest loudly louse louts
love loveliness lover lowdown lowliest lowly lows loyal luck luckily lucky ludicrous luggage lull
lumber lump lunatic lunch lunchtime lung lure lurk lust luxury lying lyric mace machine machinery
madam madly mads magazine magic magnetic magnificent magnitude mail mailbox maiming main mainframe
mainly mainsail mainstream maintenance maize major maker male malfunction malicious mall mallow malt
mandate mandatory mane mange mangy mania manifestation manifestly manifesto manipulate mankind
manliest manly manner manor manpower mans mantle manual manufacture maps marble march mare
marginalia marital mark marker market marriage marrow marry marsh mart martial marvelous mash mask
mass mast master mate material mathematician mathematics mats matt mature maxes maximum mayor maze
mead meagrely meal mealiest meaningfully meantime meanwhile measlier measliest meat mechanic meddle
media mediated medical medicine medieval meditated medium meet megabyte megs meld mellowing melody
melt member membership mend mental mention menu mercury mercy merge merit merry mesa mesh mesmerise
message messy metal metaphor meter method metre metric metro mettle mews mice microcomputer
microprocessor microwave midday midge midnight mightier mighty migrate mike mild mildly mile mileage
military milk mill million mime mince mind mindless mine miner mingle minibike minima minimalist
minister mink mint minus minute minx miracle miraculous mire mirthless misappropriate miscellaneous
misdealing misdirect miserable misery misfortune misguide misinterpret mislaying misled misplace
misprint misread misrepresent miss missile mission missive misstate mist mistaken mistakenly mistook
misunderstand misunderstood misuse mixed mixture mkay mnemonic moan moat mobile mock modal modem
moderate modern modestly modesty modification mods module moire moist moistly molasses mold moldiest
mole molecular molecule molest molt moment momentarily monarch money monger monitor monkey
monochrome monopoly monster month monthly mooching mood moodiest mooing moon moor moot mope moral
moreover morn moron morrow mortal moss mote motel moth mother motion motive motor motorway motto
mould mound mount mountain mourners mouse moussing mousy mouth movement mover movie movingly mower
mowing muck muddle mufti mugs mulch mull multiplex mumble mummy munch mundane munition murder muscle
muse museum mush music musician musk muss musty mutability mutation muter mutt mutter mutual myself
mystery mystic myth mythical mythology naive naked name nameless narrative narrowest narrowly nary
nastier nastiest nasty nation native nature naughty nave nearly neat neater neatest neatly
necessarily neck needle needless needlessly needy negate negatived neglect negligible negotiate
neighbor neighborhood neighbourhood neither nerd nerve nervous nest nestling nets nettle neuroses
neurosis neutral neutron never nevertheless newcomer newer newest news newsletter newspaper newsy
newt nicer nicest niche nick nickname niece nigger nigh nigher nighest night nightmare nine nits
nixed noble nobody nods noes noisiest nominal nonce none nonetheless nook noon noose nope normal
north northern nose noshing nosier nostalgia nosy notable notation notching note nothings notice
notification notify notion notorious notwithstanding noun novel novelty novice nowadays nowhere
nowise nuclear nude nuisance null numb numbest nuns nurse nuts oasis oaten oath oats obey obit
objectionable obligatory oblige obnoxious obscene obscure obsess obstruct obtain obvious obviously
occasion occasional occupation occupy occur occurrence ocean ocher oddly odes offence offend offense
offer offhand office official offset offspring oily older oldest olive omission oncoming oneself
ongoing onion onus onwards open openly opera operatic opinion opponent opportunity oppose oppress
optic optimist opts opus opuses oral orange orate orbit orchestra orchestral ordained order ordinary
organ orient orthodox otter ouch ought ounce ours ourselves oust ouster outcry outdated outfoxes
outgoing outlet outline outlook outposts outrage outright outside outstanding outvotes outweigh oval
ovary oven overall overbite overbore overcame overcoat overcook overdone overdose overdraft
overdrawn overdrive overdue overflow overhead overlaid overlain overland overlay overload overlong
overlook overnight overplay overprice overpriced overrate overridden overripe overrode overrule
overseas oversize overt overtime overtly overtone overview overwhelm ovoid owed owner ownership owns
oxygen ozone pace pacifically pacifier pack package packet pact paddling pads page paid pail pain
painfully painless paint pair palace palatial pale pall palpable pals pamper panel pang panic pans
pant paper paperback paps parables parade paradox paragraph parallax paranoia paranoid paraphrase
parching pardon pare parent parentage parentheses parenthesis parity park parlance parliament
parochial parody paroling parrot parry pars parse participant particle particularly particulate
partisan partition partly partner party passable passage passel passenger passer passion passive
passkeys passport password past pastern pastiest patch pate patent path pathetic patient patronise
pats patter pause pave pavement paws payer payment pays peace peach peak peal peanut pear pearlier
pearliest pearling pearly peasant peck peculiar pedal pedant pedantry pedestrian peed peek peep
peeper peer pees pence pencil pendents pends penetrate penguin penny pens pent people perceive
percentile perception perforce perimeter period peripheral perm permanent permission permit
perpetual persecute persist person personnel perspective persuade persuasion pert pertain perusing
perverse perverts pest pestilent pestling petard petrol pets petty pharmacy phenomena phenomenon
philosopher philosophy phoenix phone photocopy photograph photon phrase physic physicist physiology
piano pica picky piddle pied pierce pigeon piggiest pigmentation pigs pike pile pill pillowing pilot
pimple pimplier pimply pinch pine pinged pinioned pink pint pinto pipe pipeline piss pitch pitfall
pith pits pity pizza placer plague plaice plain plainly plan plane planet planetary plant plaster
plastic plate platter plausible player playground plea plead pleasant pleasantly please pleasure
plight plop plot plotter plow ploy plum plunging plunking plural plush pock pocket poem poet poetic
poetry pointer pointiest pointlessly pointy poise poison poke polar pole police policeman policy
polish polite politician poll pollster polynomial pompous pone pooh pool poop poorer poorest pope
pops populace popular populate pore pork pornography porpoise port portable portents porter portray
pose posses possess post postage postal postcard poster postmaster postpone postscript postulate
potato potential potion pots pouch pouncing pound pour pouts poverty powder power practise pragmatic
praise pram prancing prank prate prawn pray prayer preach precaution precede precinct precious
precise precisely predator predecessor predicate predilection predominantly preening preface
prefects prefix pregnancy pregnant prejudice prejudiced prelates preliminary premature premise
premium preordained prep prepare prerequisite prescient prescribe prescription presence preset
president press pressure presume pretend pretentious prettified pretty prevail prevalent preview
previously price prick pride priest prim primarily primary prime prince princess principal principle
print printer printout prioress priority priory prison privacy private privilege prize proactive
probation probe procedure proceed proceeded processor proclaim prod prof profanation profess
professional professor profile profit profound program programme progress prohibit project
proliferation prom prominent promise promote prompt promptly prone prong pronoun pronounce
pronunciation proof propaganda proper properly prophet proportion propose proposition proprietary
pros prose prosecute prospect prosperity prostate prostitute protector protein protest protocol
prototype protract proud provable prove proven provide provision provisional provocative provoke
prow prowess prowling proximity prude pseudo psychologist psychology public publicly publish pubs
puck pudding puffer pugs pulled pulp pulse pump punch punctuation puncture punitive puns punt pupil
pups purchase purge purity purl purple pursue pursuit push puss putt puzzle python quack quackery
qualification qualify quality quantify quantum quarries quarter quash queasier queasily queen query
quest question questionnaire queue queued quibble quickest quickies quid quiet quieter quietest
quietly quilt quip quire quirk quirkier quiz quoit quota quotable quotation quote rabbit rabid race
racial racism racist rack racket radar radiance radiation radical radio radius rafter rage rags raid
rail railroad railway rain rainbow rake rally rampant rams ranching rang rank ransom rant rapacity
rape rarefy rarer rarest rascally rash rasher rasp raster ratified ratio rational rationale rats
rattle rave ravelled ravishing raze razor react reaction reactionary reactive reactor readable
reader readership readily readjust ready real realise realistic reality realm realty ream reap
reapplied rearm rearrange reason reassemble reassign reassure rebated rebelled rebounds rebuild
rebuilt recall recanted receipt recent reception recessed recipe recipient reckless reckon reclaim
reclassify reclined recognisable recognise recognition recognizable recollection recommence
recommenced recompensed reconcile reconnected reconsider recopied record recover recovery recreate
recruit rectangle rectangular recurrent recursion recycle rededicated redefine redeploy redeployment
redesigned redirect redistrict redouble redounds redundantly reed reeducation reef reel reelected
reevaluate refer refereed referenced referendum refiled refinery refinish refitted reflect reflex
reform reformat refraction refrain refresh refund refuse refute regain regally regard regardless
regenerate regime region register registration regressive regret regrettably regroups regularly
regulated rehearse reheat reign reimpose rein reinitialise reinsert reinstall reinstate reinterpret
reiterate reject rejoined relabels relapsed relationship relative relax relay relearned release
relegate relented relevantly reliable relief relieve religion religious reloaded relocated reluctant
reluctantly remainder remaking remand remark remedy remind reminiscent remote rename rend render
rendition renew renounces rent renumber repaints repair repeal repeatedly repent repertoire
repetition rephrase replayed repleted replicate reply report reprehend reprocess reproduce
reproduction reproved repulsed reputable request requisite requite reread rescue research resent
reserve reset resettle reside resign resist resolute resort resounds respond response restart
restated restaurant restore restrain restraint restructure resume resurrection retail retaking retch
retire retouched retracing retract retrieve retrying returnee reunified revaluation reveal revel
revenge revenue revere reverend reverie revert review revise revision revolt revolution
revolutionary revolve reward rewrite rewritten rewrote rhetorical rhyme rhythm ribbon rice rich
richer richest rick ridden riddle ride rider ridiculous rids rift righter rightest rightly rigid
rigorous rill rime rind ring riot ripe rips rise risen risk risky rite ritual rival river riverbed
roach road roar robot robs robust rock rocket rode roes rogering role roll roman romance romantic
romp rood roof rook room roost root rope rose rote rots rotten rotund rotundas rouble rough rougher
roughly roundabout roundest roundish roundups rouse rout router routine rove rover roweling rower
rows royal royalties rubber rubbishy rubs rude rues rugs ruing rule ruler rumor rump rums rune rung
runt rural ruse rush rust rusty ruts sable sabotage sack sacred sacrifice sacrificed sadden saddling
sades sadly safer safest safety saga sagacity sage said sail saint sake saki salary sale saleable
salesman salience salivation sallow salt salter salutation salvation salve sampler sanction sand
sandwich sane sang sanity sank sapience sarcasm sarcastic sarong sash sass satay sate satellite
satiated satire satisfaction satisfactorily satisfactory satisfy sauce savaging saver savoring
savvying sawing saxes says scald scaliest scalp scaly scan scandal scanner scanting scarcer scarcest
scare scarf scarlet scarring scatter scatting scenario scene scenery scent sceptical schedule scheme
scholar school schooner science scientific scientist scimitar scone scooping scooting scope score
scotch scow scrabble scram scrambler scrape scratch scream screeches screen screwy scribble scrip
script scroll scrolled scrounger scuff scum scurries scything seal sear search seascape season seat
second secondary secondly secret secretary secretly sect section sector secular securest sedative
sedge seduce seduction seed seedy seek seem seemingly seen seep seething segment seize selectmen
selector self selfish sell selling semantic seminar send sender senior sensation sensible sensitive
sent sentence sentient sentiment sentry sequel sequence sequential sere serge serial series serious
seriously sermon serpents servant server service servo session sets settable settee setter settler
seven seventh sewer sexes sexist sexual sexy shade shadow shaft shaken shaker shaky shale shallot
shallowest shalt shambled shame shard shareholder shark sharp sharpens sharpers sharpest sharply
shave shawl sheared shed sheep sheer sheerest sheet shelf shell sheller shelve shied shiftier shifty
shill shim shimmer shimmery shine shinned shinnied shiny ship shire shirt shit shittier shock shod
shoe shone shoo shook shoot shooter shop shore shortage shortest shorthand shortly shot shoulder
shout shove showdown shower showy shrank shred shrew shriek shrift shrine shriving shrunk shtick
shuck shuffler shun shunt shutdown shutter sick sicken side sideways sift sifter sigh sight sigma
sign signature significant significantly silence silent silicon sill sillier silliest silly silver
simile simmer simper simplest simplex simplicity simplistic simulate simultaneous sincere sine
sinecure sing singer single singular singularly sinister sink sinner sins sipped sire sister site
sits sitter situate sixteen sixth sixty sizer skeleton skeptical sketch skid skilled skim skimp
skimpier skin skipper skirt skis skit skull skylight slab slag slake slam slammer slang slanting
slash slat slattern slave slaw slay slayer sled sleekest sleep sleepiest slept slew slicer slick
slid slide slighter slightest slightly slime slimier slimmest slimy slip slippery slit slob slobber
sloe slog slogan slop sloppy slot slowest slug sluggishly sluice slum slummer slut sluttish smacking
smallish smart smartest smell smellier smelliest smelly smelter smile smirched smith smoke smoker
smooch smoothest smoothie smother smug smut snack snag snail snake snap snare snarling snatched
sneak sneaky sneezing sniff snifter snip snit snitch snobbery snooping snootier snootiness snort
snow snuff snuffer soap soared sober social socialist society sock socket sofa soften software softy
soil solar sold soldier solemnly solicitor solo solubles solve somebody somehow someone someplace
somethings sometime somewhere song sons soonest soot sooth sopping sordid sore sorrow sorry sorta
sorter sots sought soul sound soundtrack soup sour south southern sower sown sows space spacial
spake span spare sparking sparring spatial spatter spatting spay speak speaker spec specialist
specialty species specification specified specify specimen spectacular spectral spectrum speculate
speech speeders speedily speedway spell spelled spelt spend spew sphere spice spies spigot spike
spill spin spiral spirit spiritual spit spite splatter splay splendid splice split spoilt spoke
spoken spokesman sponsor spontaneous spoof spool spoon spoor sport sportier spot spout sprained
sprang spray spread spreed spring sprinkler sprinter sprucing sprung spud spur spurious spurting
squad square squashy squatter squeegee squeezer squinted squirted squish stab stabler stablest stack
staff staffing stag stagger staid staining stair staircase stake stale stalking stall stamp stance
standard standpoint stank staple star starching stare stark starling starter startle starve stash
state statement station stationery statistic stats status stave stead steadily steal steam steamy
steed steel steeliest steep steeples steer stem stenches stereo stereotype sterile sterling sternest
stew stewards sticky stiff stile stillest stilt stimulate stingier stink stinting stippled stir
stitch stock stoke stole stolen stolid stomach stomp stoner stony stood stoop stoppering storage
store storey storm story stove stow straggle straggler straggly straight straightforwardly strain
strainer strand strange stranger strangest strangle strangler strap strategic strategy straw stray
streaking stream street strep stress stretcher stretchier stretchiest stretchy strew striated
stricken strictest strictly stricture strike string stringent stringer stringier stripe stripper
strive stroke stroller strongest strongly strop struck strung stuccoed stuck student studio study
stuffed stuffier stuffy stumble stumping stun stunt stupid style suave sublet submission submit
subroutine subscribe subscription subsidiary subsidise substance substantive substitute subtle
subtlety subtly subway succeeded successfully successor succored suckered sudden suddenly sued sues
suet suffice suffix sugar suggest suicide sulk sully summarise summary summer summitry sump sums
sunder sundry sung sunk sunless sunlight sunny sunrise suns sunset sunshine super superb superficial
superfluous superior supermarket supernatural supervise supervision supervisor supped supper
supplement supplementary supplicate supplier supply support suppose supposedly suppress supreme
surer surf surface surfer surge surgery surliest surname surplus surprise surprisingly surround
survey survive susceptible suspect suspend suspension suspicion suspicious sustain svelter swab swag
swallow swam swamp swan swarming swash swat swatch swatter sway swear sweat sweep sweet sweetest
swell swellest swelter swept swerve swiftest swill swim swimmer swing swipe switcher swoon swooping
sword swore sworn swum symbol sympathetic sympathise sympathy symphony symptom syndicate syndrome
synonym synopses syntactic syntax synthesis synthesizer system systematic table tabs tack tackle
tactic tactless tainting taker tale talent talk tall tallow tame tamer tamp tang tangent tangle tank
tans tape taper tardiest tare tarnishing tarriest tarry tart taste tasteless taster tastiest tatter
taught taunting taxation taxes taxi taxpayer teach teachable teacher teak teal team teapot tear
teariest tease teat technical technique technology tedious teed teem teen teenage teeth telephone
telescope television telling temper temperature temple temporarily temporary temporise tempt
temptation tenable tend tendency tender tenement tennis tens tense tension tent tenth terminology
tern terrains terrify territory terror terrorist terse testable testified testy text textbook
textiles textual thank thankfully thatching thaw theater theatre thee theft theme thence theological
theology theorem theoretical theory therapy thereabouts thereafter thereby therein thereof thesis
thick thickens thief thieve thigh thine thinker thinnest third thirst thirty thong thorough
thoroughfare thoroughly thou thoughts thousand thrash thread threat threaten threefold threshed
throat throb throe throughout throughput thrust thud thug thumb tick ticket tide tidier tidy tier
tiger tight tighter tightest tightly tile till timeliness timer timescale timetable tincture tinder
tine ting tinker tinnier tinny tins tint tips tire tiresome title titter tittle toad toast tobacco
today toed toes toggle togs toil toilet toke token told tolerant toll tomato tome tomorrow toms
toner tong tongue tonier tonight tonne tonsuring tony tool tooth toothless tooting topic topmast
toppling tops torch tore torn tort torture total tote tots touchier touchy tough toughen toughest
tour tourist touts toweling tower town tows toys trace traceable track traction trade tradition
traditionally traffic tragedy tragic trail trainee trainer traipsed trait tram tramp transaction
transcript transfix transfused transient transit transmission transmit transmitter transmute
transparent transpired transport trap trappable trashcan trashy travel traverse trawling tray tread
treasure treatable treatment treaty tree trek tremendous trenches trend trendy trial triangle tribe
trice trick tricky tried trifle trig trigger trilogy trinity trio trip tripe triplet triply tripos
triumph trivia trivial trolley tromping troop trough trouping trouser truce truck trued truer truly
trumpet truncate trunk trust trusty truth trying trysting tube tubeless tuberous tuck tuna tuneless
tuner tunnel tuns turd turf turner turntable tusk tutor tutorial twain tweeting twelve twentieth
twenty twerk twig twill twine twist twit twitch tying tyke typeset typewriter typical typo tyre
udder ugly ultimate umber umbrella umped unable unacceptable unaffected unambiguous unattended
unauthorised unavailable unavoidable unaware unbalanced unbearable unbelievable unbiased unbroken
uncertain uncertainly uncharacteristic uncharted uncle unclear uncomfortable uncommon uncomplicated
unconnected unconscious unconvincing uncouple unction undefined undeniable underact underbid
undercut underestimate underfed underfoot undergo undergone undergraduate underground underlain
underlay underlie underline undermost underneath underpin understand understood undertake undertaken
undertook underwent undesirable undid undocumented undone undoubtedly undulated unduly unearned
uneasily uneasy unedited unemployed unemployment unending unequally unerring unexpected unexpectedly
unexplained unfair unfamiliar unfinished unfit unfortunate unfounded unfriendly unhanded unhappy
unhealthy unhinged uniformly unify unimportant uninstall uninteresting union uniquest unity universe
university unjustified unknown unlabelled unleaded unlearnt unleashed unleavened unlikelihood
unlimited unload unlock unlucky unmaking unmanageable unnatural unnecessarily unnecessary
unobtainable unofficial unoriginal unpinned unpleasant unpopular unpredictable unproven unquoted
unread unrealistic unreasonable unrefined unregulated unreleased unsafe unsalted unsatisfactory
unsaturated unscramble unseated unseen unset unsettle unsigned unsolicited unsophisticated unsound
unspecific unspecified unstable unstated unsteady unstopping unsubstantial unsuccessfully
unsupported unsure unsuspecting untainted untidy untie untimely unto untoward untreated untrue
unusual unwanted unwelcome unwilling unwise unwisely unworkable upbringing upending upgrade upright
upset upside upstages upstairs upstarting upturned upward urban urea urge urgency urgent usefully
usefulness uselessly user utter utterly uttermost vacancy vacation vacuum vague vain vale valley
valuation valueless valve vamp vandalism vanquish vans vapid variable variant variation variety
variously varnish vase vast vaster vastest vastly vector veep vegetable vegetarian vehement vehicle
vein veld velocity venality vend vendor venerate venomous vent venture venue verb verbal verbatim
verbose verdict verification verify veritable versatile verse version versus vertical verve vessel
vest viability viable vial vibe vicar vicarious vicinity vicious victim victory video vied view
viewer viewpoint vigorously vile village vine vintage vinyl violate violence violet violin virgin
virtual virtue virulent virus viruses vise visible vision visit visitor vital vocabulary vocal
vocation voice void volition voltage volume voluntarily voluntary volunteer vomit vote voter vouch
vowel vulnerable wack wadded waddling wade wader waffle waft wage wail wait wake waken walk walkways
wall wallet wallow wand wander wane wangle warble ward warder ware warehouse warm warn warp warrant
warranty wars wart wartiest wartime wary wasp waster watch water waterbed watt wave ways weal wealth
wealthy wean weapon wear wearer weariest weary weasel weather weave weaver wedge weds weed week
weekday weekend weekly weep weeper weepiest weft weigh weighty weird welcome weld welfare welt
weltered wending wept west western wets wetter whale wham whatever whatsoever wheat wheel wheezing
whelp whence whenever whereat whereby wherefore whereupon wherever whet whew whey whichever whilst
whim whine whinnied whiskey whisky whistle whit white whither whoever whole wholeheartedly wholly
whom whomever whoop whopping whore wick wide widespread widest wield wife wight wilder wildly wile
willingly wilt wily wimple wince wind window wine wing winner wins winter wiper wire wisdom wise
wiser wisest wish witch withdraw withdrawn withdrew wither without wits witty wive wizard wobblier
woes woke woken wolf woman wombat women wonder wonderfully wondrous wont wood wooden word wore
workable worker workshop workstation world worldwide worm worn worry worship worthiest worthy wound
wove wrack wrap wrapper wrath wreak wrecker wren wrest wretched wright wring wrist writable write
writer writhing wrongest wrongly wrung yard yawn year yearling yearly yearn yeastier yell yellow
yelp yessing yest yesterday yeti yield yodel yore young younger youngest yourself yourselves yous
youth yuck zany zest zither zone zoom
`;

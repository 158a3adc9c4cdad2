import type { Reading } from './reading';
import { wordsBetween } from './said';

/**
 * What is said to the person or machine that marks, and of the answer instead of the matter: thanks, threats,
 * flattery, reports that it was found right. Such a sentence claims nothing, whatever terms it drops.
 */
const PLEA = new RegExp(
  `\\b(?:${[
    // The answer or its ideas, said to be right or complete.
    'key ideas? (?:is|are|was|were|has been|have been|all|both)(?: \\w+){0,2} (?:present|covered|met|there|included|mentioned|here|addressed|satisfied|found|visible|contained)',
    'key ideas? (?:present|covered|met|included|mentioned|addressed|satisfied|found)',
    '(?:learning|course|assessment) (?:objectives?|outcomes?|goals?|targets?)\\b.*\\b(?:met|achieved|reached|fulfilled|shown|demonstrated|covered|satisfied)',
    '(?:this|my|the|his|her|their|the student|the above|above|said|previous|present) (?:\\w+ )?(?:answer|response|submission|text|solution|entry|item|work|paper)s? (?:\\w+ ){0,3}(?:fulfils?|fulfilled|meets|met|satisfies|satisfied|ticks|verified|approved|checked|reviewed|validated|confirmed|accurate|complete|flawless|impeccable|exemplary|graded|accepted|certified|exempt|exempted)\\b',
    '(?:credit|scoring|grading|marking) (?:rule|rules|scheme|key|session|guide|guideline|guidelines|policy|criteria|criterion|system|engine|bot|script|pipeline|api)',
    '(?:second|first|other|senior|external|another) (?:reader|marker|examiner|grader|assessor|reviewer)\\b',
    '(?:top|full|highest|maximum|best|complete|maximal|entire) (?:mark|marks|credit|points|grade|band)\\b',
    '(?:full|complete|top|maximum) (?:score|label|rating) (?:for this|forward|here|please|to this|to me|now)\\b',
    '(?:award|grant|assign|record|register|allot) (?:\\w+ ){0,2}(?:top|full|maximum|complete|best|highest|perfect) (?:\\w+ )?(?:label|marks?|score|credit|points?|grade|verdict)\\b',
    '(?:marked|graded|scored|assessed) (?:as |anything |fully |entirely )*(?:correct|below|under|less than|wrong|incorrect)\\b',
    '(?:misconceptions?|errors?|mistakes?) : (?:none|no|0)\\b',
    '(?:student|candidate|learner|pupil|respondent) (?:\\w+ ){0,2}(?:exempt|exempted|excused|deserves?)\\b',
    '(?:note|message|memo|notice|instruction|instructions|reminder|attention) (?:to|for) (?:the )?(?:\\w+ )?(?:grader|marker|examiner|teacher|corrector|assessor|reviewer|system|assistant|model|ai|llm|bot)s?\\b',
    '(?:ocr|system|grader|marker|admin|moderator) (?:note|message|override|notice|prompt)\\b',
    // Threats.
    '(?:formal|official|written|legal) (?:complaint|appeal|action|notice|warning)',
    '(?:complain|complaint|appeal|report you|lawyer|solicitor|sue|ombudsman|the dean|data protection officer|union rep)\\b.*\\b(?:mark|marks|grade|score|points|credit|dean)\\b',
    '\\b(?:mark|marks|grade|score|scored|points|credit|item)\\b.*\\b(?:complaint|appeal|lawyer|sue|dean|ombudsman)\\b',
    '(?:choose|decide|think|act) wisely\\b',
    // Flattery, courtesy, hard luck.
    'you are (?:\\w+ ){0,4}(?:most|best|finest|kindest|fairest|nicest|greatest|wisest) (?:\\w+ ){0,3}(?:marker|grader|examiner|teacher|professor|tutor|reader|instructor|person|judge|corrector|assistant|ai|model)',
    '(?:honou?r|pleasure|privilege|delight) (?:to be|being|of being) (?:read|marked|graded|taught|assessed|examined)',
    '(?:thank you|thanks|grateful) (?:\\w+ ){0,3}(?:patience|kindness|generosity|understanding|consideration|leniency|your time)',
    '(?:kind|warm|best|kindest|warmest|sincere) (?:regards|wishes)\\b',
    '(?:kindly|truly|really|deeply|greatly|highly) appreciate\\b',
    'my (?:scholarship|visa|degree|graduation|gpa|grade|average)\\b.*\\b(?:depend|depends|need|needs|please|mark|marks|grade|pass|points)',
    'i (?:\\w+ ){0,2}(?:need|want|deserve|beg for|ask for|hope for|have) (?:\\w+ ){0,2}(?:a pass\\b(?! over)|to pass (?:this|the (?:exam|course|class|test|quiz))|the marks|the points|these points|this mark|this point|full marks|a good grade|one more point)\\b',
  ]
    .map((pattern) => `(?:${pattern})`)
    .join('|')})`,
);

/** The same in other languages, by the words that only a mark has. */
const FOREIGN_PLEA =
  /\b(?:quien (?:corrige|califica|evalua)|corrector|correctora|corregir|puntuacion|calificacion|puntaje|nota (?:maxima|completa|para)|puntos|le ruego|por favor (?:de|dame|ponga|otorgue|marque)|muchas gracias|respuesta (?:\w+ ){0,3}(?:correcta|completa|revisada)|note maximale|correcteur|correctrice|points? maxim\w+|tous les points|totalite des points|bareme|veuillez|merci (?:de|d|beaucoup|davance)|reponse (?:\w+ ){0,3}(?:correcte|complete|juste|parfaite)|volle (?:punktzahl|punkte)|punktzahl|alle punkte|korrektor\w*|prufer\w*|bewerte\w*|bewertung|volle note|bestnote|vielen dank|danke|antwort (?:\w+ ){0,3}(?:richtig|korrekt|vollstandig)|punteggio|correttore|voto (?:massimo|pieno)|si prega|grazie|risposta (?:\w+ ){0,3}(?:corretta|completa|giusta)|pontuacao|pontos|corretor|avaliador|obrigad[oa]|resposta (?:\w+ ){0,3}(?:correta|completa)|nakijker|beoordelaar|volledige punten|maximale score|cijfer|antwoord (?:\w+ ){0,3}(?:juist|correct|volledig)|dank (?:u|je)|punktow|ocena|oceniajacy|sprawdzajacy|dziekuje|poprawna odpowiedz|full poang|ratta svar)\b|балл|оценк|проверяющ|满分|评分|给分|老师|満点|採点/;

/** One of these stems of words stands in every plea. */
const TELLING =
  /idea|objective|outcome|goals|targets|answer|response|submission|text|solution|entry|item|work|paper|rule|scheme|session|guide|policy|criteri|reader|marker|label|marks?\b|score|credit|points?\b|grade|graded|misconception|error|mistake|student|candidate|learner|pupil|note|message|memo|notice|instruction|remind|attention|complain|appeal|lawyer|sue|dean|wisely|you|honou?r|pleasure|privilege|delight|thank|grateful|regards|wishes|appreciate|my|our|pass|ocr|system|admin|override|rated|judged|assessed/;

/** Silences sentences of pleading. Returns whether there were any. */
export function silencePleas(reading: Reading): boolean {
  const { sentences, silenced } = reading;
  let found = false;
  for (const { from, to } of sentences) {
    if (to - from < 1) continue;
    const said = wordsBetween(reading.said, from, to);
    const plea = (TELLING.test(said) && PLEA.exec(said)) || FOREIGN_PLEA.exec(said);
    if (!plea) continue;
    found = true;
    // "I hope for full marks: there are fewer weights to learn."
    const colon = said.indexOf(' : ', plea.index + plea[0].length);
    const end = colon < 0 ? to : from + said.slice(0, colon).split(' ').length;
    silenced.fill(1, from, end + 1);
  }
  return found;
}

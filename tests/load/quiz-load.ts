// node lib/setup/run.mjs tests/load/quiz-load.ts [address] [learners] [seconds]
// Many learners at once on one server: each sends an answer every two seconds, choice, text and lab mixed.
// Only for a server on this machine; ends by itself; leaves its guests in that server's database.
import { loadQuizzes } from '@/lib/content/load';
import { commonSeed } from '@/lib/progress/seeds';
import { publicId } from '@/lib/quiz/seeded';
import { percentile, sayShare } from './figures';
import { createGuest, type Guest } from './guest';

const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const learners = Math.min(400, Number(process.argv[3] ?? 200));
const seconds = Math.min(120, Number(process.argv[4] ?? 30));
if (!/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(address)) {
  console.error(`Only a server on this machine may be loaded; got ${address}.`);
  process.exit(1);
}

const questions = loadQuizzes()
  .filter((quiz) => quiz.feedback === 'at-once' && quiz.timeLimit === undefined)
  .flatMap((quiz) => quiz.questions);
const choices = questions.filter((question) => question.kind === 'choice');
const texts = questions.filter((question) => question.kind === 'text');
const labs = questions.filter((question) => question.kind === 'lab');

interface Sample {
  kind: 'choice' | 'text' | 'lab';
  milliseconds: number;
  problem: string | null;
}
const samples: Sample[] = [];
/** What the server has acknowledged, by guest. */
const acknowledged = new Map<Guest, { body: unknown; attemptId: string }[]>();
let serial = 0;

/** Of ten answers five are choices, four are sentences and one is an experiment. */
async function sendOne(guest: Guest, turn: number): Promise<void> {
  const pick = (turn * 7 + guest.number) % 10;
  const kind = pick === 0 && labs.length > 0 ? 'lab' : pick < 5 ? 'text' : 'choice';
  const clientKey = `load-${guest.number}-${++serial}-${process.pid}`;
  const { question, answer } = answerOf(kind, turn + guest.number);
  const body = {
    clientKey,
    questionId: question.id,
    seed: commonSeed(question.id),
    answer,
    certainty: null,
    sittingId: null,
  };
  const begun = performance.now();
  try {
    const reply = await guest.post(kind === 'lab' ? '/api/labs' : '/api/attempts', body);
    const milliseconds = performance.now() - begun;
    // A learner with three experiments waiting is told to wait; that is no error.
    const full = kind === 'lab' && reply.status === 429;
    const bad = !full && (reply.status >= 300 || reply.json?.kind === 'ungradable');
    samples.push({
      kind,
      milliseconds,
      problem: bad ? `${reply.status} ${JSON.stringify(reply.json)}` : null,
    });
    if (!bad && kind !== 'lab') {
      acknowledged.get(guest)?.push({ body, attemptId: reply.json.outcome.attemptId });
    }
  } catch (error) {
    samples.push({ kind, milliseconds: performance.now() - begun, problem: String(error) });
  }
}

function answerOf(kind: Sample['kind'], turn: number) {
  if (kind === 'choice') {
    const question = choices[turn % choices.length];
    const chosen = question.choices[turn % question.choices.length];
    return { question, answer: [publicId(question.id, chosen.id)] };
  }
  if (kind === 'text') {
    const question = texts[turn % texts.length];
    return { question, answer: `${question.modelAnswer} (${turn})` };
  }
  const question = labs[turn % labs.length];
  return { question, answer: { experiment: question.experiment } };
}

const guests = await Promise.all(
  Array.from({ length: learners }, (_, number) => createGuest(address, number)),
);
for (const guest of guests) acknowledged.set(guest, []);
const end = Date.now() + seconds * 1000;
await Promise.all(
  guests.map(async (guest) => {
    // Spread over the two seconds, as people are.
    await new Promise((resolve) => setTimeout(resolve, (guest.number / learners) * 2000));
    for (let turn = 0; Date.now() < end; turn++) {
      const begun = Date.now();
      await sendOne(guest, turn);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 2000 - (Date.now() - begun))));
    }
  }),
);

// Nothing lost: the same key gives back the very attempt that was acknowledged.
let lost = 0;
let asked = 0;
for (const guest of guests.filter((_, at) => at % 10 === 0)) {
  for (const { body, attemptId } of acknowledged.get(guest) ?? []) {
    const again = await guest.post('/api/attempts', body);
    asked += 1;
    if (!again.json?.repeated || again.json.outcome.attemptId !== attemptId) lost += 1;
  }
}
const problems = samples.filter((sample) => sample.problem);
for (const kind of ['choice', 'text', 'lab'] as const) {
  const times = samples.filter((sample) => sample.kind === kind).map((one) => one.milliseconds);
  const [median, p95, worst] = [0.5, 0.95, 1].map((share) => Math.round(percentile(times, share)));
  console.log(
    `${kind.padEnd(6)} ${String(times.length).padStart(6)} answers  median ${median} ms  p95 ${p95} ms  worst ${worst} ms`,
  );
}
const quick = samples.filter((one) => one.kind !== 'lab').map((one) => one.milliseconds);
console.log(
  `text and choice together: p95 ${Math.round(percentile(quick, 0.95))} ms (at most 300 wanted)`,
);
console.log(
  `${learners} learners, ${seconds} s, ${samples.length} answers: ${problems.length} errors (${sayShare(problems.length, samples.length)}), ${lost} lost of ${asked} asked after`,
);
for (const { kind, problem } of problems.slice(0, 3))
  console.log(`  ${kind}: ${problem?.slice(0, 200)}`);
process.exitCode = problems.length > 0 || lost > 0 ? 1 : 0;

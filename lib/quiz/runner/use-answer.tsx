import { useCallback, useEffect, useRef, useState } from 'react';
import type { PublicFrame } from '../contract';
import type { Outcome } from '../outcome';
import type { QuestionState } from '../quiz-state';
import { getOutbox } from './browser-outbox';
import { DraftSaver } from './draft-saver';
import {
  answerKey,
  browserStorage,
  createKey,
  forgetAnswer,
  type LocalAnswer,
  mayBeNews,
  readAnswer,
  writeAnswer,
} from './local-answers';
import type { Delivery } from './outbox';
import { send } from './post';
import { startingValue } from './starting-value';
import { completeValue, type Verifying, watchJob } from './verify-lab';

export interface AnswerOptions {
  question: PublicFrame;
  sittingId: string | null;
  /** Keeps what is typed apart from the same question elsewhere, in this browser only. */
  scope?: string;
  owner: string | null;
  /** The learner's state on the server; undefined until it is known. */
  state: QuestionState | undefined;
  loaded: boolean;
  /** A results page shows what was handed in, even where something newer was typed since. */
  resultFirst?: boolean;
  onOutcome?: (outcome: Outcome) => void;
  /** Told of every change, for a sitting whose answers are handed in together. */
  onAnswer?: (answer: LocalAnswer) => void;
}

type SubmissionReply =
  | { kind: 'outcome'; outcome: Outcome }
  | { kind: 'ungradable'; reason: string }
  | { kind: 'verifying'; job: string };

/** One question's answer: kept as it is typed, here and on the server, and sent exactly once. */
export function useAnswer({
  question: given,
  sittingId,
  scope,
  owner,
  state,
  loaded,
  resultFirst,
  onOutcome,
  onAnswer,
}: AnswerOptions) {
  const [question, setQuestion] = useState(given);
  const [answer, setAnswer] = useState<LocalAnswer | null>(null);
  // A results page is made on the server with its results.
  const [outcome, setOutcome] = useState<Outcome | null>((resultFirst && state?.outcome) || null);
  const [delivery, setDelivery] = useState<Delivery | Verifying | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const key = answerKey(scope ?? sittingId, given.id);
  const saver = useRef<DraftSaver | null>(null);
  const tell = useRef(onOutcome);
  tell.current = onOutcome;
  const tellAnswer = useRef(onAnswer);
  tellAnswer.current = onAnswer;
  const stop = useRef<() => void>(() => {});
  const begun = useRef(false);
  /** Keys of what has been answered here: another tab may still hold the same. */
  const done = useRef(new Set<string>());

  useEffect(() => () => stop.current(), []);
  useEffect(() => {
    if (answer) tellAnswer.current?.(answer);
  }, [answer]);

  const receive = useCallback(
    (reply: { kind: 'outcome'; outcome: Outcome }, sent: LocalAnswer) => {
      done.current.add(sent.clientKey);
      setDelivery(null);
      if (scope) forgetAnswer(browserStorage(), key);
      else {
        const received = { attemptId: reply.outcome.attemptId, at: Date.now() };
        writeAnswer(browserStorage(), key, { ...sent, job: undefined, received });
      }
      setAnswer(null);
      setOutcome(reply.outcome);
      if (JSON.stringify(reply.outcome.answer) !== JSON.stringify(sent.value)) {
        setProblem('You had answered this already, in another tab. That answer counts.');
      }
      tell.current?.(reply.outcome);
    },
    [key, scope],
  );

  const refuse = useCallback((reason: string) => {
    setDelivery(null);
    setProblem(reason);
  }, []);

  /** Asks after a lab until it is verified. */
  const watch = useCallback(
    (sent: LocalAnswer, job: string) => {
      const kept = { ...sent, job };
      setAnswer(kept);
      writeAnswer(browserStorage(), key, kept);
      stop.current();
      stop.current = watchJob(job, (news) => {
        if (news.state === 'done') return receive(news.reply, sent);
        if (news.state !== 'failed') return setDelivery({ state: 'verifying', news });
        // The next submission is another one.
        const again = { ...sent, clientKey: createKey(), at: Date.now() };
        setAnswer(again);
        writeAnswer(browserStorage(), key, again);
        refuse(news.reason);
      });
    },
    [key, receive, refuse],
  );

  /** Follows a submission to its end. */
  const follow = useCallback(
    (sent: LocalAnswer) => {
      stop.current();
      stop.current = getOutbox().subscribe(sent.clientKey, (news) => {
        if (news.state === 'refused') return refuse(news.error);
        if (news.state !== 'done') return setDelivery(news);
        const reply = news.reply as SubmissionReply;
        if (reply.kind === 'ungradable') refuse(reply.reason);
        else if (reply.kind === 'verifying') watch(sent, reply.job);
        else receive(reply, sent);
      });
    },
    [receive, refuse, watch],
  );

  const post = useCallback(
    ({ clientKey, seed, certainty, value }: LocalAnswer) => {
      getOutbox().add({
        clientKey,
        path: given.kind === 'lab' ? '/api/labs' : '/api/attempts',
        body: { clientKey, questionId: given.id, seed, answer: value, certainty, sittingId },
        at: Date.now(),
      });
    },
    [given, sittingId],
  );

  // What was typed here before, or on another device; else the last attempt.
  useEffect(() => {
    if (!loaded || begun.current) return;
    begun.current = true;
    const kept = readAnswer(browserStorage(), key, owner);
    const draft = state?.draft;
    const last = state?.outcome ?? null;
    if (kept?.received) {
      forgetAnswer(browserStorage(), key);
      if (mayBeNews(kept, last?.attemptId ?? null, Date.now())) {
        // The server knows this submission by its key, and tells again what became of it.
        setAnswer(kept);
        setDelivery({ state: 'sending' });
        follow(kept);
        return post(kept);
      }
    }
    const local = kept?.received ? null : kept;
    if (state?.question) setQuestion(state.question);
    if (resultFirst && last) return setOutcome(last);
    const lastAt = last ? Date.parse(last.at) : 0;
    const draftAt = draft ? Date.parse(draft.at) : 0;
    if (
      local &&
      (local.at > lastAt || getOutbox().has(local.clientKey)) &&
      local.at >= draftAt - 5000
    ) {
      setAnswer(local);
      if (getOutbox().has(local.clientKey)) {
        setDelivery({ state: 'waiting', offline: !navigator.onLine });
        follow(local);
        getOutbox().wake();
      } else if (local.job) watch(local, local.job);
      return;
    }
    if (draft && state) {
      setAnswer({ ...draft, seed: state.seed, at: draftAt, owner });
    } else setOutcome(last);
  }, [loaded, state, key, owner, follow, watch, post, resultFirst]);

  // The same question in another tab.
  useEffect(() => {
    const listen = (event: StorageEvent) => {
      if (event.key !== key) return;
      const local = readAnswer(browserStorage(), key, owner);
      const open = local !== null && !local.received;
      if (open && !done.current.has(local.clientKey)) setAnswer(local);
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  }, [key, owner]);

  const change = (changes: Partial<Pick<LocalAnswer, 'value' | 'certainty'>>) => {
    setProblem(null);
    if (answer?.job) return;
    const next: LocalAnswer = {
      value: answer?.value ?? startingValue(question),
      certainty: answer?.certainty ?? null,
      seed: question.seed,
      clientKey: answer?.clientKey ?? createKey(),
      ...changes,
      at: Date.now(),
      owner,
    };
    setAnswer(next);
    writeAnswer(browserStorage(), key, next);
    if (scope) return;
    saver.current ??= new DraftSaver(
      (draft) => (navigator.onLine ? send('PUT', '/api/drafts', draft) : Promise.resolve()),
      (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    );
    const { value, seed, clientKey, certainty } = next;
    saver.current.change({ questionId: question.id, value, seed, clientKey, certainty, sittingId });
  };

  const submit = async () => {
    if (delivery) return;
    const sent: LocalAnswer = answer ?? {
      value: startingValue(question),
      certainty: null,
      seed: question.seed,
      clientKey: createKey(),
      at: Date.now(),
      owner,
    };
    setProblem(null);
    setDelivery({ state: 'sending' });
    await saver.current?.settle();
    const value = await completeValue(question, sent.value);
    const complete = { ...sent, value, job: undefined };
    setAnswer(complete);
    writeAnswer(browserStorage(), key, complete);
    follow(complete);
    post(complete);
  };

  const startAgain = (next: PublicFrame) => {
    forgetAnswer(browserStorage(), key);
    setQuestion(next);
    setAnswer(null);
    setOutcome(null);
    setProblem(null);
  };

  const shownOutcome = answer ? null : outcome;
  return {
    question,
    value: answer?.value ?? shownOutcome?.answer ?? startingValue(question),
    certainty: answer?.certainty ?? shownOutcome?.certainty ?? null,
    outcome: shownOutcome,
    delivery,
    problem,
    change,
    submit,
    startAgain,
    setOutcome,
  };
}

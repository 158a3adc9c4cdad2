import type { QuizState } from '../quiz-state';

export interface LessonState extends QuizState {
  milestones: { kind: string; key: string; at: string }[];
}

const nobody: LessonState = { owner: null, questions: {}, milestones: [] };
const asked = new Map<string, Promise<LessonState>>();

/** The learner's own state in a lesson or quiz, asked for once a page. Without a connection there is none. */
export function fetchLessonState(slug: string): Promise<LessonState> {
  const known = asked.get(slug);
  if (known) return known;
  const answer = fetch(`/api/progress/lesson/${encodeURIComponent(slug)}`, {
    credentials: 'same-origin',
    cache: 'no-store',
  })
    .then((response) => (response.ok ? (response.json() as Promise<LessonState>) : nobody))
    .catch(() => {
      asked.delete(slug);
      return nobody;
    });
  asked.set(slug, answer);
  return answer;
}

/** After this page has changed it, the next asker gets it fresh. */
export function forgetLessonState(slug: string): void {
  asked.delete(slug);
}

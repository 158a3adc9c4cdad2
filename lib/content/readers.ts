import { parseQuestion } from '../quiz/grading';
import { widgetTags } from '../widgets/tags';
import type { Readers } from './check';
import { proseTags } from './tags';

/** What this course's authors may write: the prose's own tags, every widget, every kind of question. */
export const readers: Readers = {
  tags: { ...proseTags, ...widgetTags },
  parseQuestion,
};

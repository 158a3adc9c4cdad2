import { parseQuestion } from '../quiz/grading';
import { type WidgetTag, widgets } from '../widgets/tags';
import type { Readers } from './check';
import { placeSentences, proseTags, type TagSpec } from './tags';

/** What this course's authors may write: the prose's own tags, every widget, every kind of question. */
export const readers: Readers = {
  tags: {
    ...proseTags,
    ...Object.fromEntries(Object.entries(widgets).map(([name, tag]) => [name, widgetSpec(tag)])),
  },
  parseQuestion,
};

function widgetSpec({ parse }: WidgetTag): TagSpec {
  return {
    children: 'none',
    check: (props) => {
      const parsed = parse(props);
      return parsed.ok ? [] : placeSentences(parsed.problems);
    },
    widget: (props) => {
      const parsed = parse(props);
      if (!parsed.ok) return null;
      const { original, presets } = parsed.value.props;
      return { original, presets, claims: parsed.value.claims };
    },
  };
}

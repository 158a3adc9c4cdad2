import type { ReactNode } from 'react';
import type { LessonComponents } from '@/lib/content/evaluate';
import { loadGlossary } from '@/lib/content/load';
import { renderInlineMarkdown } from '@/lib/content/markdown';
import type { UsedTag } from '@/lib/content/read-tag';
import { bindPercent } from '@/lib/content/typography';
import { describeGoal, type Goal } from '@/lib/experiment/goal';
import { CodeBlock } from '@/lib/ui/prose/code-block';
import { Figure } from '@/lib/ui/prose/figure';
import { SectionHeading, SubsectionHeading } from '@/lib/ui/prose/heading';
import { ProseLink } from '@/lib/ui/prose/link';
import { Misconception } from '@/lib/ui/prose/misconception';
import { Note } from '@/lib/ui/prose/note';
import { Keras, PyTorch, Recap } from '@/lib/ui/prose/recap';
import { Slide } from '@/lib/ui/prose/slide';
import { Sources } from '@/lib/ui/prose/sources';
import { ProseTable, ProseTableHeading } from '@/lib/ui/prose/table';
import { TermCard } from '@/lib/ui/prose/term';
import { widgetComponents } from '@/lib/widgets/registry';
import { LessonPredict, LessonQuestions } from './lesson-questions';
import { LessonTask } from './lesson-task';

function Term({ name, children }: { name: string; children?: ReactNode }) {
  const entry = loadGlossary().find((term) => term.id === name);
  if (!entry) return <>{children ?? name}</>;
  return (
    <TermCard
      id={entry.id}
      term={entry.term}
      definitionHtml={renderInlineMarkdown(entry.definition)}
    >
      {children}
    </TermCard>
  );
}

/** A sentence that the tests try; to a reader it is a sentence. */
function Claim({ children }: { children: ReactNode }) {
  return <span className="claim">{children}</span>;
}

/** The lesson that a tag stands in. */
export interface OwnLesson {
  slug: string;
  /** The tags that the lesson uses, read from its text. */
  tags: UsedTag[];
}

interface AuthoredTask {
  id: string;
  say: string;
  goal: Goal;
}

function Predict({ own, id }: { own: OwnLesson; id: string }) {
  return <LessonPredict slug={own.slug} id={id} />;
}

function Check({ own }: { own: OwnLesson }) {
  const predicted = own.tags.filter((tag) => tag.name === 'Predict').map((tag) => tag.props.id);
  return <LessonQuestions slug={own.slug} predicted={predicted} />;
}

function Task(props: { own: OwnLesson; id: string; widget: string; children?: ReactNode }) {
  const { own, id, widget, children } = props;
  const owner = own.tags.find((tag) => tag.spec.widget && tag.props.id === widget);
  const task = (owner?.props.tasks as AuthoredTask[] | undefined)?.find((one) => one.id === id);
  return (
    <LessonTask widget={widget} task={id} goal={task ? bindPercent(describeGoal(task.goal)) : ''}>
      {children ?? task?.say}
    </LessonTask>
  );
}

/** On the server a tag has no state to lose, so it may be bound anew for each lesson. */
const bind =
  <Props,>(tag: (props: Props & { own: OwnLesson }) => ReactNode, own: OwnLesson) =>
  (props: Props) =>
    tag({ ...props, own });

/** Every tag a lesson may use, bound to the lesson at hand. */
export function buildLessonComponents(own: OwnLesson): LessonComponents {
  return {
    h2: SectionHeading,
    h3: SubsectionHeading,
    a: ProseLink,
    pre: CodeBlock,
    table: ProseTable,
    th: ProseTableHeading,
    Note,
    Figure,
    Misconception,
    Slide,
    Recap,
    PyTorch,
    Keras,
    Sources,
    Term,
    Claim,
    Predict: bind(Predict, own),
    Check: bind(Check, own),
    Task: bind(Task, own),
    ...widgetComponents,
  };
}

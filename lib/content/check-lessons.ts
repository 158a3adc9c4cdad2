import type { ContentReading } from './check';
import { checkLink } from './check-links';
import type { Fault, Place } from './fault';
import type { LessonReading } from './read-lesson';
import type { UsedTag } from './read-tag';
import { didYouMean } from './suggest';

/** Order, prerequisites, skeleton, names and links of all lessons. */
export function checkLessons(reading: ContentReading): Fault[] {
  const faults = [...checkOrder(reading), ...checkGlossary(reading)];
  for (const lesson of reading.lessons.values()) {
    faults.push(...checkPrerequisites(lesson, reading));
    faults.push(...checkNames(lesson, reading));
    for (const { url, place } of lesson.links) {
      const message = checkLink(url, lesson, reading);
      if (message) faults.push({ file: lesson.file, ...pick(place), message });
    }
    // A text that could not be read in full would be blamed for what was not seen.
    if (lesson.frontmatter?.status === 'ready' && lesson.faults.length === 0) {
      faults.push(...checkSkeleton(lesson));
    }
  }
  return faults;
}

const pick = ({ line, column }: Place): Place => ({ line, column });

function checkOrder({ course, courseSource, lessons, quizzes }: ContentReading): Fault[] {
  if (!course) return [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const say = (path: (string | number)[], message: string) =>
    faults.push({ file: courseSource.file, ...courseSource.at(path), message });
  course.parts.forEach((part, p) => {
    part.lessons.forEach((slug, l) => {
      const path = ['parts', p, 'lessons', l];
      if (seen.has(slug)) say(path, `the lesson ${slug} is named twice; keep one`);
      seen.add(slug);
      if (!lessons.has(slug)) {
        const hint = didYouMean(slug, [...lessons.keys()]);
        say(path, `there is no lesson ${slug}; expected content/lessons/${slug}/lesson.mdx${hint}`);
      }
    });
    part.quizzes.forEach((slug, q) => {
      if (quizzes.has(slug)) return;
      const hint = didYouMean(slug, [...quizzes.keys()]);
      say(
        ['parts', p, 'quizzes', q],
        `there is no quiz ${slug}; expected content/quizzes/${slug}.yaml${hint}`,
      );
    });
  });
  for (const lesson of lessons.values()) {
    if (seen.has(lesson.slug)) continue;
    const message = `the lesson ${lesson.slug} is in no part; name it in ${courseSource.file}`;
    faults.push({ file: lesson.file, line: 1, column: 1, message });
  }
  return faults;
}

function checkGlossary({ glossary, glossarySource, lessons }: ContentReading): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  glossary.forEach((term, index) => {
    const say = (field: string, message: string) =>
      faults.push({
        file: glossarySource.file,
        ...glossarySource.at(['terms', index, field]),
        message,
      });
    if (seen.has(term.id)) say('id', `the term ${term.id} is defined twice; keep one`);
    seen.add(term.id);
    if (term.lesson && !lessons.has(term.lesson)) {
      say(
        'lesson',
        `there is no lesson ${term.lesson}${didYouMean(term.lesson, [...lessons.keys()])}`,
      );
    }
  });
  return faults;
}

function checkPrerequisites(lesson: LessonReading, { course, lessons }: ContentReading): Fault[] {
  const order = course?.parts.flatMap((part) => part.lessons) ?? [];
  return (lesson.frontmatter?.prerequisites ?? []).flatMap((slug, index) => {
    const place = lesson.head?.at(['prerequisites', index]) ?? { line: 1, column: 1 };
    const say = (message: string) => [{ file: lesson.file, ...place, message }];
    if (!lessons.has(slug)) {
      return say(`there is no lesson ${slug}${didYouMean(slug, [...lessons.keys()])}`);
    }
    if (order.includes(lesson.slug) && order.indexOf(slug) >= order.indexOf(lesson.slug)) {
      return say(`${slug} comes later in the course; a prerequisite must come before`);
    }
    return [];
  });
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Ids are unique; tags that name a widget, a task, a preset, a term or a question name one that exists. */
function checkNames(lesson: LessonReading, reading: ContentReading): Fault[] {
  const faults: Fault[] = [];
  const say = (tag: UsedTag, prop: string, message: string) =>
    faults.push({ file: lesson.file, ...tag.at([prop]), message });
  const resolve = (tag: UsedTag, prop: string, what: string, known: string[]) => {
    const name = text(tag.props[prop]);
    if (name === '' || known.includes(name)) return;
    // A widget that could not be read is blamed itself, not everything that names it.
    if (prop === 'widget' && lesson.faults.length > 0) return;
    const hint = didYouMean(name, known) || (known.length ? `; known are ${known.join(', ')}` : '');
    say(tag, prop, `there is no ${what} ${name}${hint}`);
  };
  const widgets = new Map<string, UsedTag>();
  for (const tag of lesson.tags.filter((one) => one.spec.widget)) {
    const id = text(tag.props.id);
    if (widgets.has(id)) say(tag, 'id', `the id ${id} is used twice; each widget has its own`);
    widgets.set(id, tag);
  }
  const quiz = reading.lessonQuizzes.get(lesson.slug);
  for (const tag of lesson.tags) {
    const widget = widgets.get(text(tag.props.widget));
    if (tag.name === 'Term') {
      resolve(
        tag,
        'name',
        'glossary term',
        reading.glossary.map((term) => term.id),
      );
    } else if (tag.name === 'Predict') {
      const choices = quiz?.questions.filter(({ question }) => question.kind === 'choice') ?? [];
      const known = choices.map(({ question }) => question.id);
      if (quiz?.faults.length === 0 || !quiz) resolve(tag, 'id', 'choice question', known);
    } else if (tag.name === 'Task') {
      resolve(tag, 'widget', 'widget', [...widgets.keys()]);
      if (widget) resolve(tag, 'id', `task in ${tag.props.widget}:`, idsOf(widget.props.tasks));
    } else if (tag.name === 'Claim') {
      resolve(tag, 'widget', 'widget', [...widgets.keys()]);
      if (widget) resolve(tag, 'preset', 'preset', idsOf(widget.props.presets));
    }
  }
  return faults;
}

/** Ids of a widget's presets or tasks. */
export function idsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map((item) => text(item?.id)).filter(Boolean) : [];
}

/** Predict, run, explain, try, check, recap, sources: every lesson has them. */
function checkSkeleton(lesson: LessonReading): Fault[] {
  const count = (name: string) => lesson.tags.filter((tag) => tag.name === name).length;
  const say = (message: string) => ({ file: lesson.file, line: 1, column: 1, message });
  const faults: Fault[] = [];
  for (const name of ['Predict', 'Check', 'Recap', 'PyTorch', 'Keras', 'Sources']) {
    if (count(name) === 0) faults.push(say(`the lesson has no <${name}>; every lesson needs one`));
    if (count(name) > 1) faults.push(say(`the lesson has ${count(name)} <${name}>; expected one`));
  }
  if (!lesson.tags.some((tag) => tag.spec.widget)) {
    faults.push(say('the lesson has no widget; every lesson trains something'));
  }
  const tasks = count('Task');
  if (tasks < 2 || tasks > 3) {
    faults.push(say(`the lesson has ${tasks} <Task>; expected 2 or 3`));
  }
  if (Object.keys(lesson.frontmatter?.objectives ?? {}).length === 0) {
    faults.push(say('objectives are missing; a lesson says what its reader will be able to do'));
  }
  return faults;
}

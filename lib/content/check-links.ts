import type { ContentReading } from './check';
import type { LessonReading } from './read-lesson';
import { didYouMean } from './suggest';

/** Pages beside the lessons that a text may link to. */
const pages = ['/', '/playground', '/glossary', '/search', '/progress', '/review', '/classes'];

/** What is wrong with a link, or nothing. */
export function checkLink(
  url: string,
  from: LessonReading,
  reading: ContentReading,
): string | null {
  if (/^https:\/\/[^\s/]+/.test(url)) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    return `the link ${url} cannot be used; expected https:// or a place in the course`;
  }
  const [path, anchor] = url.split('#');
  if (path === '') return checkAnchor(anchor ?? '', from);
  const [, room, slug] = path.split('/');
  if (room === 'lessons' && slug) {
    const lesson = reading.lessons.get(slug);
    if (!lesson)
      return `there is no lesson ${slug}${didYouMean(slug, [...reading.lessons.keys()])}`;
    if (lesson.frontmatter?.status === 'coming') {
      return `the lesson ${slug} is still coming; a link to it would lead nowhere`;
    }
    return anchor ? checkAnchor(anchor, lesson) : null;
  }
  if (room === 'quiz' && slug) {
    const known = [...reading.quizzes.keys()];
    return known.includes(slug) ? null : `there is no quiz ${slug}${didYouMean(slug, known)}`;
  }
  if (path === '/glossary' && anchor) {
    const known = reading.glossary.map((term) => term.id);
    return known.includes(anchor)
      ? null
      : `there is no glossary term ${anchor}${didYouMean(anchor, known)}`;
  }
  if (pages.includes(path)) return null;
  return `the link ${url} leads nowhere${didYouMean(path, pages) || '; expected /lessons/…, /quiz/…, /glossary or https://'}`;
}

/** A section of a lesson, or a widget in it. */
export function checkAnchor(anchor: string, lesson: LessonReading): string | null {
  const known = [
    ...lesson.sections.map((section) => section.id),
    ...lesson.tags
      .filter((tag) => typeof tag.props.id === 'string')
      .map((tag) => (tag.spec.widget ? `slot-${tag.props.id}` : String(tag.props.id))),
  ];
  if (known.includes(anchor)) return null;
  const hint = didYouMean(anchor, known) || `; known are ${known.join(', ')}`;
  return `there is no section ${anchor} in ${lesson.slug}${hint}`;
}

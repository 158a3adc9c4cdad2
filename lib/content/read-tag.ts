import type { Expression } from 'estree';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import type { Fault, Place } from './fault';
import { formatPath, type Path } from './issues';
import { NotLiteral, readLiteral } from './literal';
import type { TagElement } from './mdx-tree';
import { didYouMean } from './suggest';
import { htmlTags, type TagSpec } from './tags';

/** A tag as the author wrote it, its props evaluated without running anything. */
export interface UsedTag {
  name: string;
  spec: TagSpec;
  props: Record<string, unknown>;
  place: Place;
  /** Where the value at `path` of the props stands, or the nearest thing around it. */
  at(path: Path): Place;
}

/** Reads one tag; null where it is plain HTML or too broken to go on with. */
export function readTag(
  file: string,
  element: TagElement,
  specs: Record<string, TagSpec>,
): { tag: UsedTag | null; faults: Fault[] } {
  const place = placeOf(element);
  const name = element.name ?? '';
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  const say = (message: string, at = place) => ({ file, ...at, message });
  if (!spec) {
    if (htmlTags.has(name)) return { tag: null, faults: [] };
    const known = Object.keys(specs);
    const hint = didYouMean(name, known) || `; known are ${known.join(', ')}`;
    return { tag: null, faults: [say(`<${name}> is not a known tag${hint}`)] };
  }
  const { props, places, faults } = readAttributes(file, element);
  const at = (path: Path): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const found = places.get(formatPath(path.slice(0, depth)));
      if (found) return found;
    }
    return place;
  };
  const hasChildren = element.children.length > 0;
  if (spec.children === 'none' && hasChildren) {
    faults.push(say(`<${name}> takes no content; expected <${name} … />`));
  }
  if (spec.children === 'required' && !hasChildren) {
    faults.push(say(`<${name}> is empty; expected text between <${name}> and </${name}>`));
  }
  if (faults.length) return { tag: null, faults };
  return {
    tag: { name, spec, props, place, at },
    faults: spec.check(props).map((problem) => {
      const { path } = problem;
      return say(path.length ? problem.message : `<${name}> ${problem.message}`, at(path));
    }),
  };
}

function placeOf(node: { position?: { start: Place } }): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

function readAttributes(file: string, element: TagElement) {
  const props: Record<string, unknown> = {};
  const places = new Map<string, Place>();
  const faults: Fault[] = [];
  for (const attribute of element.attributes) {
    const place = placeOf(attribute);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const message = 'a spread {...} cannot be used here; write each prop out';
      faults.push({ file, ...place, message });
      continue;
    }
    if (Object.hasOwn(props, attribute.name)) {
      faults.push({ file, ...place, message: `${attribute.name} is written twice; keep one` });
      continue;
    }
    places.set(attribute.name, place);
    try {
      props[attribute.name] = readAttribute(attribute, places);
    } catch (error) {
      if (!(error instanceof NotLiteral)) throw error;
      faults.push({ file, ...error.place, message: `${attribute.name}: ${error.message}` });
    }
  }
  return { props, places, faults };
}

function readAttribute({ name, value }: MdxJsxAttribute, places: Map<string, Place>): unknown {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const statement = value.data?.estree?.body[0];
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const literal = readLiteral(statement.expression as Expression);
  for (const [path, place] of literal.places) {
    if (path !== '') places.set(path.startsWith('[') ? `${name}${path}` : `${name}.${path}`, place);
  }
  return literal.value;
}

import { Children, isValidElement, type ReactNode } from 'react';
import { Tabs } from '../tabs';

/** Marks the PyTorch version inside a Recap. */
export function PyTorch({ children }: { children: ReactNode }) {
  return <>{children}</>;
}

/** Marks the Keras version inside a Recap. */
export function Keras({ children }: { children: ReactNode }) {
  return <>{children}</>;
}

const titles = new Map<unknown, string>([
  [PyTorch, 'PyTorch'],
  [Keras, 'Keras'],
]);

/** The lesson in a few lines, and the same in two libraries under tabs. */
export function Recap({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children);
  const tabs = parts.flatMap((part) => {
    const title = isValidElement(part) ? titles.get(part.type) : undefined;
    return title ? [{ id: title.toLowerCase(), title, panel: part }] : [];
  });
  const rest = parts.filter((part) => !(isValidElement(part) && titles.has(part.type)));
  return (
    <div className="recap">
      {rest}
      {tabs.length ? <Tabs label="The same in code" tabs={tabs} /> : null}
    </div>
  );
}

import { expect, test } from 'vitest';
import { widgetComponents } from '@/lib/widgets/registry';

test('a widget with a mistake in its props says so in its place, while its lesson is written', async () => {
  const Initialization = widgetComponents.Initialization as (props: object) => Promise<unknown>;
  const shown = JSON.stringify(await Initialization({ id: 'x', seed: 'seven' }));
  expect(shown).toContain('<Initialization>');
  expect(shown).toContain('seed');
});

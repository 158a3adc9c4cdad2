import { describe, expect, it } from 'vitest';
import { joinExperiment, parseWidgetProps } from '@/lib/widgets/frame/props';
import { defaultExperiment } from '@/lib/widgets/training-in-progress/props';

const parse = (input: unknown) =>
  parseWidgetProps(input, { title: 'A widget', base: defaultExperiment, ownShape: {} });
const problemsOf = (input: unknown) => {
  const parsed = parse(input);
  return parsed.ok ? [] : parsed.problems;
};

describe('what an author writes on a tag', () => {
  it('is laid over the widget’s own experiment, and presets over the author’s', () => {
    const parsed = parse({
      id: 'a',
      training: { batchSize: 5 },
      presets: [
        { id: 'p', title: 'P', kind: 'fails', say: 'Look.', experiment: { data: { noise: 0.3 } } },
      ],
    });
    if (!parsed.ok) throw new Error(parsed.problems.join());
    const { original, presets } = parsed.value.props;
    expect(original.training).toEqual({ ...defaultExperiment.training, batchSize: 5 });
    expect(presets[0].experiment.data).toEqual({ ...defaultExperiment.data, noise: 0.3 });
    expect(presets[0].experiment.training.batchSize).toBe(5);
  });

  it('replaces data of another kind as a whole', () => {
    const joined = joinExperiment(defaultExperiment, { data: { set: 'iris' } });
    expect(joined).toMatchObject({ data: { set: 'iris' } });
    expect(joined).not.toHaveProperty('data.noise');
  });

  it('keeps the solutions of tasks from the page, and turns them into claims', () => {
    const parsed = parse({
      id: 'a',
      tasks: [{ id: 't', say: 'Do.', goal: { trainLoss: 0.1 }, solution: { seed: 9 } }],
    });
    if (!parsed.ok) throw new Error(parsed.problems.join());
    expect(JSON.stringify(parsed.value.props)).not.toContain('solution');
    expect(parsed.value.claims).toMatchObject([
      { where: 'tasks[0].solution', experiment: { seed: 9 } },
    ]);
  });

  it.each([
    [{}, 'id must be text; it is missing'],
    [{ id: 'Not A Slug' }, 'id must be lower-case words joined by -; got "Not A Slug"'],
    [{ id: 'a', presests: [] }, 'presests is not a known field; did you mean presets?'],
    [
      { id: 'a', network: { layers: [{ kind: 'dense', units: 0 }] } },
      'network.layers[0].units must be a whole number from 1 to 1024; got 0',
    ],
    [
      {
        id: 'a',
        presets: [{ id: 'p', title: 'P', kind: 'works', say: 'S', experiment: { seed: -1 } }],
      },
      'presets[0].experiment.seed must be a whole number from 0 to 4294967295; got -1',
    ],
    [
      { id: 'a', tasks: [{ id: 't', say: 'S', goal: {} }] },
      'tasks[0].goal must name at least one condition; got {}',
    ],
  ])('%j is explained', (input, problem) => {
    expect(problemsOf(input)).toContain(problem);
  });

  it('must name each preset and each task by an id of its own', () => {
    const preset = { id: 'p', title: 'P', kind: 'works', say: 'S' };
    expect(problemsOf({ id: 'a', presets: [preset, preset] })).toEqual([
      'presets must have an id each of its own; p is used twice',
    ]);
  });
});

import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

/**
 * As much of Vitest as the engine's tests use, with Vitest's own matchers, without its start: loading
 * the tests anew takes milliseconds, which counts when it is done thousands of times.
 */
chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect);
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
expect.unreachable = (message) => chai.assert.fail(message ?? 'expected not to be reached');
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false }, expect);

/** @returns what the tests import as `vitest`, and the list that they fill as they are loaded */
export function createStandIn() {
  const tests = [];
  const scope = { file: '', names: [], before: [] };
  const after = [];

  function it(name, run) {
    const title = [...scope.names, name].join(' ');
    const id = `${scope.file}#${title}`;
    const twin = tests.filter((test) => test.id === id || test.id.startsWith(`${id} (`)).length;
    tests.push({ id: twin ? `${id} (${twin + 1})` : id, name: title, file: scope.file, run });
    tests[tests.length - 1].before = [...scope.before];
  }
  it.each = (cases) => (name, run) => {
    for (const [index, entry] of cases.entries()) {
      const values = Array.isArray(entry) ? entry : [entry];
      const title = typeof values[0] === 'string' ? name.replace('%s', values[0]) : name;
      it(`${title} ${index}`, () => run(...values));
    }
  };
  it.skipIf = (skipped) => (skipped ? () => {} : it);

  function describe(name, define) {
    const { names, before } = scope;
    scope.names = [...names, name];
    scope.before = [...before];
    define();
    Object.assign(scope, { names, before });
  }
  function beforeAll(prepare) {
    let prepared;
    scope.before.push(() => {
      prepared ??= Promise.resolve(prepare());
      return prepared;
    });
  }
  const vitest = { describe, it, test: it, expect, beforeAll, afterAll: (end) => after.push(end) };
  const startFile = (file) => Object.assign(scope, { file, names: [], before: [] });
  return { vitest, startFile, tests, after };
}

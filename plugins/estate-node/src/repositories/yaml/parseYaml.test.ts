/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { stringify } from 'yaml';
import { MAX_YAML_BYTES, parseYaml } from './parseYaml';
import { UnresolvedValue } from './UnresolvedValue';

describe('parseYaml', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter(key => key !== '__proto__'),
          fc
            .jsonValue({ maxDepth: 3 })
            .filter(v => !JSON.stringify(v).includes('__proto__')),
        ),
        value => {
          const { value: parsed, problem } = parseYaml(
            stringify(value),
            'a.yaml',
          );
          expect(problem).toBeUndefined();
          expect(JSON.stringify(parsed)).toBe(JSON.stringify(value));
        },
      ),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(parseYaml(text, 'a.yaml')).toHaveProperty('lineOf');
      }),
    );
  });

  it('keeps custom tags as expressions, also where they are anchored', () => {
    const { value, problem } = parseYaml(
      'a: &x !env HOME\nb: *x\nc: !append [1]\nd: !!str 1\ne: !aws.account_id\n"__proto__": { polluted: 1 }\n',
      'a.yaml',
    );
    expect(problem).toBeUndefined();
    expect(value).toMatchObject({
      a: new UnresolvedValue('!env HOME'),
      b: new UnresolvedValue('!env HOME'),
      c: new UnresolvedValue('!append'),
      d: '1',
      e: new UnresolvedValue('!aws.account_id'),
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('is bounded against exploding aliases and large files, and reads the first document', () => {
    const bomb = ['a: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++) {
      const items = Array(9)
        .fill(`*a${level - 1}`)
        .join(', ');
      bomb.push(`b${level}: &a${level} [${items}]`);
    }
    expect(parseYaml(bomb.join('\n'), 'bomb.yaml').problem?.reason).toMatch(
      /alias/i,
    );
    expect(
      parseYaml(`a: ${'x'.repeat(MAX_YAML_BYTES)}`, 'large.yaml').problem
        ?.reason,
    ).toContain('1024 KiB');
    for (const depth of [150, 50_000]) {
      expect(
        parseYaml('['.repeat(depth) + ']'.repeat(depth), 'deep.yaml').problem,
      ).toBeDefined();
    }
    // Go's yaml.Unmarshal, which Atmos uses, takes the first document as well.
    expect(parseYaml('a: 1\n---\nb: 2\n', 'two.yaml').value).toEqual({ a: 1 });
  });
});

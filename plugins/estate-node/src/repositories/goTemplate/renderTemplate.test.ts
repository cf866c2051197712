/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { UnresolvedValue } from '../yaml/UnresolvedValue';
import { renderTemplate } from './renderTemplate';

const data = {
  vars: {
    namespace: 'acme',
    tenant: 'plat',
    environment: 'ue1',
    stage: 'prod',
    count: 3,
    empty: '',
    list: ['a', 'b'],
    secret: new UnresolvedValue('!store x'),
    nested: '{{ .vars.tenant }}',
  },
  sizes: { small: 1, wide: 2 },
};

describe('renderTemplate', () => {
  it.each([
    ['{{.vars.tenant}}-{{.vars.environment}}-{{.vars.stage}}', 'plat-ue1-prod'],
    ['a {{- .vars.tenant -}} \n b', 'aplatb'],
    [
      '{{ printf "%s-%s-%02d" .vars.tenant .vars.stage .vars.count }}',
      'plat-prod-03',
    ],
    ['{{ .vars.tenant | upper | printf "%s/%s" .vars.stage }}', 'prod/PLAT'],
    [
      '{{ if .vars.empty }}x{{ else if eq .vars.stage "prod" }}y{{ else }}z{{ end }}',
      'y',
    ],
    [
      '{{ if and .vars.tenant (not .vars.missing) }}{{ index .vars.list 1 }}{{ end }}',
      'b',
    ],
    ['{{ .vars.missing | default "d" }}{{ coalesce .vars.empty `r` }}', 'dr'],
    ['{{/* nothing */}}{{ ternary "a" "b" true }}', 'a'],
    [
      '{{ $x := .vars.tenant }}{{ $x = printf "%s!" $x }}{{ $x }}{{ $.vars.count }}',
      'plat!3',
    ],
    ['{{ "}} in a text" }}', '}} in a text'],
    ['no action', 'no action'],
    [
      '{{ range $at, $item := .vars.list }}{{ $at }}{{ $item }}{{ $.vars.stage }} {{ end }}',
      '0aprod 1bprod ',
    ],
    ['{{ range .vars.missing }}x{{ else }}none{{ end }}', 'none'],
    ['{{ range .sizes }}{{ . }},{{ end }}', '1,2,'],
    [
      '{{ with .vars.missing }}x{{ else with .vars.tenant }}{{ . }}{{ end }}',
      'plat',
    ],
    [
      '{{ $all := "" }}{{ range .vars.list }}{{ $all = print $all . }}{{ end }}{{ $all }}',
      'ab',
    ],
    ['{{ or .vars.tenant .vars.secret }}', 'plat'],
  ])('renders %s', (template, expected) => {
    expect(renderTemplate(template, data)).toBe(expected);
  });

  it('renders a name template with conditions and trimming, as Atmos documents them', () => {
    const template = `
      {{- $tenant := .vars.tenant -}}
      {{- $stage := .vars.stage -}}
      {{- $name := "" -}}
      {{- if eq .vars.namespace "" -}}
      {{- fail "namespace is required" -}}
      {{- end -}}
      {{- if ne $tenant "" -}}{{- $name = $tenant -}}{{- end -}}
      {{- if ne $stage "" -}}{{- $name = printf "%s-%s" $name $stage -}}{{- end -}}
      {{- $name -}}
    `;
    expect(renderTemplate(template, data).trim()).toBe('plat-prod');
    expect(() =>
      renderTemplate(template, { vars: { ...data.vars, namespace: '' } }),
    ).toThrow('namespace is required');
  });

  it.each([
    ['{{ .vars.missing }}', 'has no value'],
    ['{{ .vars }}', 'has no value'],
    ['{{ .vars.secret }}', 'an expression itself'],
    ['{{ .vars.nested }}', 'an expression itself'],
    ['{{ range .vars.stage }}{{ . }}{{ end }}', 'not a list'],
    ['{{ range .vars.list }}{{ break }}{{ end }}', '`break` is not evaluated'],
    ['{{ if .vars.stage }}{{ $z := 1 }}{{ end }}{{ $z }}', 'is not set'],
    ['{{ $z = 1 }}', 'is not set'],
    [
      '{{ atmos.Component "vpc" .vars.stage }}',
      'atmos.Component is not evaluated',
    ],
    ['{{ env "HOME" }}', 'env is not evaluated'],
    ['{{ constructor }}', 'constructor is not evaluated'],
    ['{{ .vars.constructor }}', 'has no value'],
    ['{{ printf "%s" .vars.missing }}', 'no value'],
    ['{{ printf "%s %s" .vars.stage }}', 'too few'],
    ['{{ if .vars.tenant }}x', 'no end'],
    ['{{ end }}', '`end`'],
    ['{{ .vars.tenant', 'not closed'],
    ['{{ (.vars.tenant }}', 'bracket'],
    ['{{ }}', 'missing'],
    ['{{ .vars.tenant ; rm }}', 'cannot be read'],
    ['{{ $y }}', 'is not set'],
  ])('refuses %s', (template, reason) => {
    expect(() => renderTemplate(template, data)).toThrow(reason);
    expect(() => renderTemplate(template, data)).toThrow(
      expect.objectContaining({ name: 'TemplateError' }),
    );
  });

  it('is bounded for what never ends', () => {
    for (const text of [
      `{{ ${'"a" '.repeat(5000)}`,
      `{{ ${'('.repeat(50_000)} }}`,
      '{{'.repeat(50_000),
    ]) {
      expect(() => renderTemplate(text, data)).toThrow(
        expect.objectContaining({ name: 'TemplateError' }),
      );
    }
  });

  it('leaves any text without actions alone', () => {
    fc.assert(
      fc.property(
        fc.string().filter(text => !text.includes('{{')),
        text => {
          expect(renderTemplate(text, data)).toBe(text);
        },
      ),
    );
  });

  it('fails with its own error only, whatever an action holds', () => {
    const outcome = (template: string) => {
      try {
        return typeof renderTemplate(template, data);
      } catch (error) {
        return error instanceof Error ? error.name : 'unknown';
      }
    };
    const action = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom(
            '.vars.tenant',
            'index',
            'len',
            'printf',
            '"%s"',
            '|',
            '(',
            ')',
            'eq',
            '3',
            '$',
            'join',
            'nil',
            '.',
          ),
        )
        .map(words => words.join(' ')),
    );
    fc.assert(
      fc.property(action, text => {
        expect(['string', 'TemplateError']).toContain(outcome(`{{ ${text} }}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves what it does not know, and takes other delimiters', () => {
    expect(
      renderTemplate('{{ .vars.tenant }}-{{ env "HOME" }}', data, {
        keepUnknown: true,
      }),
    ).toBe('plat-{{ env "HOME" }}');
    expect(
      renderTemplate('[[- .vars.stage -]] {{ .vars.stage }}', data, {
        delimiters: ['[[', ']]'],
      }),
    ).toBe('prod{{ .vars.stage }}');
    expect(
      renderTemplate('{{ .vars.missing }}', data, { missingKey: 'default' }),
    ).toBe('<no value>');
  });

  it('ends a loop that makes too much', () => {
    expect(() =>
      renderTemplate(
        `${'{{ range $.all }}'.repeat(12)}x${'{{ end }}'.repeat(12)}`,
        {
          all: [1, 2, 3, 4],
        },
      ),
    ).toThrow('1000000 characters');
  });

  it('takes a missing field for an error where Go is told to', () => {
    const strict = (text: string) =>
      renderTemplate(text, data, { missingKey: 'error' });
    expect(strict('{{ .vars.list | toJson }}')).toBe('["a","b"]');
    for (const text of [
      '{{ .vars.missing | toJson }}',
      '{{ .missing.deeper | default "x" }}',
      '{{ if .vars.missing }}x{{ end }}',
    ]) {
      expect(() => strict(text)).toThrow('there is no such field');
    }
    expect(renderTemplate('{{ .missing.deeper | default "x" }}', data)).toBe(
      'x',
    );
  });
});

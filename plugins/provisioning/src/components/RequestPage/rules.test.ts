/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ParsedTemplateSchema } from '@backstage/plugin-scaffolder-react/alpha';
import { englishWords } from '../../__testUtils__/englishWords';
import { inOurWords, problemsOfErrors } from './formProblems';
import { emptyFields, formOf } from './formOf';
import { forgetDraft, keepDraft, readDraft } from './requestDrafts';
import { reviewRows } from './reviewRows';
import { isAway, sendProblemOf } from './sendProblems';

const titles = new Map([
  ['name', 'Name'],
  ['ports', 'Ports'],
  ['quota.cpu', 'CPU'],
]);

describe('the problems of a form', () => {
  it('are sentences with the label of the field, in the order of the form', () => {
    const errors = inOurWords(englishWords, [
      {
        property: '.ports.1',
        name: 'minimum',
        params: { limit: 1 },
        stack: '',
      },
      {
        property: '.quota.cpu',
        name: 'type',
        params: { type: 'integer' },
        stack: '',
      },
      { property: '.name', name: 'required', params: {}, stack: '' },
      { property: '.name', name: 'required', params: {}, stack: '' },
      {
        property: '.sure',
        name: 'enum',
        params: { allowedValues: [true] },
        stack: '',
      },
    ]);
    expect(
      problemsOfErrors(
        englishWords,
        errors,
        ['name', 'quota', 'ports'],
        titles,
      ).map(({ field, label, text, isMissing }) => [
        field,
        label,
        text,
        isMissing,
      ]),
    ).toEqual([
      ['name', 'Name', 'Enter a value.', true],
      ['quota', 'CPU', 'Enter a whole number.', false],
      ['ports', 'Ports, number 2', 'Enter 1 or more.', false],
      ['sure', 'sure', 'Confirm this.', false],
    ]);
  });
});

const step = {
  title: 'All',
  schema: {},
  uiSchema: {
    panel: {
      'ui:field': 'StewardAssessmentPanel',
      'ui:options': { kind: 'k' },
    },
    token: { 'ui:field': 'Secret' },
  },
  mergedSchema: {
    required: ['account', 'name'],
    properties: {
      name: { title: 'Name' },
      account: { title: 'Account', 'ui:field': 'StewardAccountPicker' },
      token: { title: 'Token', 'ui:field': 'Secret' },
      debug: { title: 'Debug mode', type: 'boolean' },
      size: { title: 'Size', enum: ['s'], enumNames: ['Small'] },
      ports: { title: 'Ports' },
      quota: { title: 'Quota', properties: { cpu: { title: 'CPU' } } },
      understood: {
        title: 'I know',
        'ui:backstage': { review: { show: false } },
      },
      panel: {
        title: 'What will happen',
        'ui:field': 'StewardAssessmentPanel',
      },
    },
  },
} as unknown as ParsedTemplateSchema;

describe('the form of a template', () => {
  it('gives up its panel, and knows what is secret and what is still empty', () => {
    const form = formOf([step]);
    expect(form.assessment).toEqual({
      title: 'What will happen',
      mapping: { kind: 'k' },
    });
    expect(form.secret).toEqual(['token']);
    expect(
      Object.keys(form.steps[0].mergedSchema.properties as object),
    ).not.toContain('panel');
    expect(emptyFields(form.steps, {})).toEqual(['name', 'account']);
    expect(emptyFields(form.steps, { name: 'kyc', account: '' })).toEqual([
      'account',
    ]);
  });

  it('offers what is taken here and nothing else', () => {
    const limit = (field: string, values: string[]) => ({
      field,
      values,
      reason: `Only ${values.join(' and ')} may be`,
      fix: 'Choose it',
    });
    const mapped = {
      title: 'All',
      uiSchema: {
        panel: {
          'ui:field': 'StewardAssessmentPanel',
          'ui:options': {
            kind: 'enclave.create',
            target: { accountId: 'account', region: { const: 'eu-central-1' } },
            inputs: { instanceType: 'size', publicAccess: 'open' },
          },
        },
        size: { 'ui:options': { advanced: true } },
        open: { 'ui:options': { advanced: true } },
      },
      ...Object.fromEntries(
        ['schema', 'mergedSchema'].map(name => [
          name,
          {
            properties: {
              account: { title: 'Account' },
              size: { title: 'Size', default: 'xxl' },
              open: { title: 'Open' },
              name: { title: 'Name' },
            },
          },
        ]),
      ),
    } as unknown as ParsedTemplateSchema;
    const kind = {
      name: 'enclave.create',
      title: '',
      executor: '',
      destructive: false,
      inputSchema: {},
    };
    const limits = [
      limit('target.accountId', ['111111111111']),
      limit('target.region', ['us-east-1']),
      limit('inputs.instanceType', ['s', 'm']),
      limit('inputs.publicAccess', []),
    ];
    const [limited] = formOf([mapped], [{ ...kind, limits }]).steps;
    const properties = {
      account: {
        title: 'Account',
        enum: ['111111111111'],
        default: '111111111111',
        description: 'Only 111111111111 may be.',
      },
      size: { title: 'Size', enum: ['s', 'm'] },
      name: { title: 'Name' },
    };
    expect(limited.schema.properties).toEqual(properties);
    expect(limited.mergedSchema.properties).toEqual(properties);
    expect(limited.uiSchema.size).toEqual({
      'ui:options': { advanced: true, values: ['s', 'm'] },
    });
    expect(limited.uiSchema).not.toHaveProperty('open');
    expect(formOf([mapped], [kind]).steps[0].schema.properties).toHaveProperty(
      'open',
    );
  });

  it('is reviewed in its own words and order, without secrets', () => {
    const rows = reviewRows(englishWords, [step], {
      quota: { cpu: 4 },
      ports: [1, 2],
      size: 's',
      debug: false,
      token: '***',
      account: '123456789012',
      name: 'kyc',
      understood: true,
      unknown: 'x',
    });
    expect(rows.map(({ term, text }) => `${term}: ${text}`)).toEqual([
      'Name: kyc',
      'Account: 123456789012',
      'Token: ••••••',
      'Debug mode: No',
      'Size: Small',
      'Ports: 1, 2',
      'CPU: 4',
    ]);
    expect(rows[1].picker).toEqual({ field: 'StewardAccountPicker' });
  });
});

describe('an answer to a request', () => {
  it('does not count as one while the backend is away, and otherwise says why', () => {
    const failed = (text: string) =>
      new Error(`Backend request failed, ${text}`);
    for (const away of [
      new TypeError('Failed to fetch'),
      failed('503 Service Unavailable '),
      failed('502 Bad Gateway <html>'),
    ]) {
      expect(isAway(away)).toBe(true);
    }
    const refused = failed(
      '403 Forbidden {"error":{"name":"NotAllowedError","message":"You may not"}}',
    );
    expect(isAway(refused)).toBe(false);
    expect(sendProblemOf(refused)).toEqual({
      message: 'You may not',
      isSignedOut: false,
    });
    expect(sendProblemOf(failed('401 Unauthorized {}')).isSignedOut).toBe(true);
  });
});

describe('a draft', () => {
  const place = { reader: 'user:default/dana', templateRef: 'template:x/y' };
  const draft = { values: { name: 'kyc' }, prefill: '', keptAt: 1 };

  it('is of one person and one template', () => {
    expect(keepDraft(place, draft)).toBe(true);
    expect(readDraft(place)).toEqual(draft);
    expect(
      readDraft({ ...place, reader: 'user:default/ravi' }),
    ).toBeUndefined();
    forgetDraft(place);
    expect(readDraft(place)).toBeUndefined();
  });

  it('is ignored when the stored text is not a draft, and reports a full storage', () => {
    const key = 'steward.request-draft/user:default/dana/template:x/y';
    for (const other of ['{', '[]', '"x"', '{"values":null}']) {
      localStorage.setItem(key, other);
      expect(readDraft(place)?.values).toBeUndefined();
    }
    const full = jest
      .spyOn(Storage.prototype, 'setItem')
      .mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
      });
    expect(keepDraft(place, draft)).toBe(false);
    full.mockRestore();
  });
});

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TestApiProvider } from '@backstage/frontend-test-utils';
import { JsonObject } from '@backstage/types';
import { act, renderHook } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { FixtureProvisioning } from '../__fixtures__/FixtureProvisioning';
import { provisioningApiRef } from '../api';
import { useAssessment } from './useAssessment';

const mapping = {
  kind: 'enclave.create',
  target: { name: 'name' },
  inputs: { enableDebug: 'enableDebug' },
};

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

it('asks about what the form fills in at once, and about what is typed after a pause', async () => {
  const api = new FixtureProvisioning();
  const asked: JsonObject[] = [];
  api.routes['POST /assess'] = ({ body }) => {
    asked.push(body.inputs);
    return api.answer;
  };
  const { rerender } = renderHook(
    (props: { values: JsonObject; isTouched: boolean }) =>
      useAssessment(mapping, props.values, props.isTouched),
    {
      initialProps: {
        values: { name: 'kyc' } as JsonObject,
        isTouched: false,
      },
      wrapper: ({ children }: PropsWithChildren<{}>) => (
        <TestApiProvider apis={[[provisioningApiRef, api.client]]}>
          {children}
        </TestApiProvider>
      ),
    },
  );
  const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
  await pass(0);
  rerender({ values: { name: 'kyc', enableDebug: false }, isTouched: false });
  await pass(0);
  expect(asked).toEqual([{}, { enableDebug: false }]);

  rerender({ values: { name: 'kyc', enableDebug: true }, isTouched: true });
  await pass(399);
  expect(asked).toHaveLength(2);
  await pass(1);
  expect(asked.at(-1)).toEqual({ enableDebug: true });
});

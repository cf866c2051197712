/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { BudgetBar } from './BudgetBar';

describe('BudgetBar', () => {
  it('says in words what it shows', async () => {
    renderInTestApp(
      <BudgetBar
        label="Budget of payments"
        spent={0.6}
        elapsed={0.5}
        forecast={0.9}
      />,
    );
    const bar = await screen.findByRole('img', {
      name: 'Budget of payments: 60% spent, 50% of the time is over, forecast 90%',
    });
    expect(Array.from(bar.children, widthOrPlace)).toEqual([
      '90%',
      '60%',
      '50%',
    ]);
  });

  it('ends where the spending ends when that is above the budget', async () => {
    renderInTestApp(
      <BudgetBar label="Budget" spent={2} elapsed={0.5} tone="negative" />,
    );
    const bar = await screen.findByRole('img', { name: /200% spent/ });
    expect(Array.from(bar.children, widthOrPlace)).toEqual([
      '100%',
      '25%',
      '50%',
    ]);
  });
});

function widthOrPlace(part: Element): string {
  const { width, left } = (part as HTMLElement).style;
  return width || left;
}

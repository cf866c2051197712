/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { MoneyAmount } from '../MoneyAmount';
import { Sparkline } from './Sparkline';

describe('Sparkline', () => {
  it('draws what is known and says where it started and ended', async () => {
    renderInTestApp(
      <>
        <Sparkline label="Up" values={[1, undefined, 3]} format={String} />
        <Sparkline label="Flat" values={[5, 5]} format={String} />
        <Sparkline label="Nothing" values={[undefined]} format={String} />
      </>,
    );
    const up = await screen.findByRole('img', { name: 'Up: from 1 to 3' });
    expect(up.querySelector('polyline')).toHaveAttribute('points', '2,18 70,2');
    expect(
      screen
        .getByRole('img', { name: 'Flat: from 5 to 5' })
        .querySelector('polyline'),
    ).toHaveAttribute('points', '2,10 70,10');
    expect(screen.getByText('–')).toHaveAccessibleName('Nothing: no data');
  });
});

describe('MoneyAmount', () => {
  it('rounds for reading and keeps the exact amount on hover', async () => {
    renderInTestApp(
      <>
        <MoneyAmount money={{ amount: '212.4351', currency: 'USD' }} />
        <MoneyAmount
          money={{ amount: '4.5', currency: 'EUR' }}
          per="month"
          signed
        />
        <MoneyAmount />
      </>,
    );
    expect(await screen.findByText('$212')).toHaveAttribute(
      'title',
      '212.4351 USD',
    );
    expect(screen.getByText('+€4.50/month')).toHaveAttribute(
      'title',
      '4.5 EUR per month',
    );
    expect(screen.getByText('–')).toBeInTheDocument();
  });
});

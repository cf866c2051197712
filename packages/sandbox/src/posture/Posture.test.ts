/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { World } from '../world/World';
import { Posture } from './Posture';

const now = new Date('2026-11-29T15:00:00.000Z');

describe('Posture', () => {
  it('is the same for the same world and day, and moves with the day', () => {
    const one = Posture.of(World.create()).findings(now);
    expect(Posture.of(World.create()).findings(now)).toEqual(one);
    const later = new Date('2026-11-29T23:00:00.000Z');
    expect(Posture.of(World.create()).findings(later)).toEqual(one);
    const tomorrow = Posture.of(World.create()).findings(
      new Date('2026-11-30T15:00:00.000Z'),
    );
    expect(tomorrow.map(({ state }) => state)).toEqual(
      one.map(({ state }) => state),
    );
    expect(Number(tomorrow[0].createdAt) - Number(one[0].createdAt)).toBe(
      86_400_000,
    );
  });

  it('has findings that were opened and closed within 90 days', () => {
    const world = World.create();
    const findings = Posture.of(world).findings(now);
    const since = Number(now) - 90 * 86_400_000;
    const opened = findings.filter(
      ({ state, createdAt }) => state === 'failed' && Number(createdAt) > since,
    );
    const closed = findings.filter(
      ({ state, createdAt, updatedAt }) =>
        state === 'passed' &&
        updatedAt > createdAt &&
        Number(updatedAt) > since,
    );
    expect(findings.length).toBeGreaterThan(1000);
    expect(opened.length).toBeGreaterThan(100);
    expect(closed.length).toBeGreaterThan(100);
    expect(findings.some(({ state }) => state === 'suppressed')).toBe(true);
    expect(findings.some(({ state }) => state === 'archived')).toBe(true);
    expect(findings.every(({ updatedAt }) => updatedAt <= now)).toBe(true);
    const active = new Set(
      world.accounts.filter(a => a.state === 'ACTIVE').map(({ id }) => id),
    );
    expect(new Set(findings.map(({ accountId }) => accountId))).toEqual(active);
  });

  it('tells of an account that got worse lately', () => {
    const world = World.create();
    const { id } = world.accountByName('prod-payments');
    expect(
      Posture.of(world)
        .findings(now)
        .filter(
          ({ accountId, control, state }) =>
            accountId === id && control.id === 'IAM.9' && state === 'failed',
        )
        .map(({ createdAt }) => createdAt.toISOString()),
    ).toEqual(['2026-11-26T09:00:00.000Z']);
  });

  it('has what a fix mended pass from then on', () => {
    const world = World.create();
    const { id } = world.accountByName('prod-payments');
    const bucketsOf = () =>
      Posture.of(world)
        .findings(now)
        .filter(one => one.accountId === id && one.control.id === 'S3.8');
    const before = bucketsOf();
    const failed = before.filter(({ state }) => state === 'failed');
    expect(failed).not.toEqual([]);
    const at = '2026-11-29T14:00:00.000Z';
    world.apply({ type: 'controlMended', accountId: id, control: 'S3.8', at });
    const mended = bucketsOf();
    expect(mended.map(({ state }) => state)).toEqual(
      before.map(() => 'passed'),
    );
    expect(
      mended.filter(({ updatedAt }) => updatedAt.toISOString() === at),
    ).toHaveLength(failed.length);
  });

  it('follows the accounts of the world', () => {
    const world = World.create();
    const posture = Posture.of(world);
    const { id } = world.accountByName('prod-payments');
    world.apply({ type: 'accountRemoved', accountId: id });
    expect(
      posture.findings(now).some(({ accountId }) => accountId === id),
    ).toBe(false);
  });
});

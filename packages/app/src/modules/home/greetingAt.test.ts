/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { greetingAt } from './greetingAt';

describe('greetingAt', () => {
  it.each([
    [4, 'Good evening, Dana'],
    [5, 'Good morning, Dana'],
    [12, 'Good afternoon, Dana'],
    [18, 'Good evening, Dana'],
  ])("greets at %i o'clock by first name", (hour, greeting) => {
    const moment = new Date(2026, 0, 15, hour);
    expect(greetingAt(moment, ' Dana Okafor')).toBe(greeting);
    expect(greetingAt(moment)).toBe(greeting.replace(', Dana', ''));
  });
});

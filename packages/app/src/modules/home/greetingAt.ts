/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** "Good morning, Dana" for the hour of a moment, by the first name of a person. */
export function greetingAt(moment: Date, displayName?: string): string {
  const hour = moment.getHours();
  const greeting =
    (hour < 5 && 'Good evening') ||
    (hour < 12 && 'Good morning') ||
    (hour < 18 && 'Good afternoon') ||
    'Good evening';
  const firstName = displayName?.trim().split(/\s+/)[0];
  return firstName ? `${greeting}, ${firstName}` : greeting;
}

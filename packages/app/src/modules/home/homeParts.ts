/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// What the home page always shows comes in one request, not in one for each part.
export * from './HomeLayout';
export * from './NewsWidget';
export * from './RequestsWidget';
export * from './TeamsWidget';

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './Digest';
export * from './PersonList';
export * from './RiskBadge';
export * from './RunLink';
export * from './RunStateBadge';

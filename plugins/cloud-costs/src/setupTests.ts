/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Views are loaded lazily; the first one in a run also compiles its modules.
configure({ asyncUtilTimeout: 15_000 });

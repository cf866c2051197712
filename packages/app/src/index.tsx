/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import '@backstage/cli/asset-types';
import { createRoot } from 'react-dom/client';
import App from './App';
import '@backstage/ui/css/styles.css';
import './theme.css';

createRoot(document.getElementById('root')!).render(App.createRoot());

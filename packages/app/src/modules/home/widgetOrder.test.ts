/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { inWidgetOrder } from './widgetOrder';

const widget = (name: string) => ({
  node: { spec: { id: `home-page-widget:${name}` } },
});

it('puts what waits for the reader first and what others bring last', () => {
  const names = ['acme/weather', 'home/teams', 'provisioning/waiting'];
  expect(inWidgetOrder(names.map(widget))).toEqual(
    ['provisioning/waiting', 'home/teams', 'acme/weather'].map(widget),
  );
});

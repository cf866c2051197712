/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Story } from '../Story';
import { waitFor } from '../waitFor';

/** Costs are read a minute after a start. */
export const anomaly: Story = {
  title: 'Fiona acknowledges a cost out of the ordinary',
  async play({ fiona }) {
    const { id } = await waitFor(
      'an open anomaly',
      async () => {
        const { items } = await fiona.get<{ items: { id: string }[] }>(
          'cloud-costs/anomalies?state=open&limit=1',
        );
        return items.at(0);
      },
      180,
    );
    await fiona.post(`cloud-costs/anomalies/${id}/decisions`, {
      action: 'acknowledge',
      reason: 'The owning team looks into it',
    });
  },
};

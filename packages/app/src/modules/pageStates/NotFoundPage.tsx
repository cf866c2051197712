/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ButtonLink } from '@backstage/ui';
import { RiCompass3Line } from '@remixicon/react';
import {
  StateMessage,
  useDocumentTitle,
} from '@steward/backstage-plugin-portal-react';

/** No page is at this address. */
export function NotFoundPage() {
  useDocumentTitle('Page not found');
  return (
    <main>
      <StateMessage
        icon={<RiCompass3Line size={28} />}
        title="Page not found"
        action={
          <ButtonLink href="/" variant="primary">
            Go to the home page
          </ButtonLink>
        }
      >
        Nothing is at this address. The link may be old, or what it led to was
        removed. Search finds what has moved.
      </StateMessage>
    </main>
  );
}

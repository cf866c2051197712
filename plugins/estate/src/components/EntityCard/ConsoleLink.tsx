/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { estateTranslationRef } from '../../translation';

/** Opens the AWS console in a new tab; nothing for a partition without one. */
export function ConsoleLink(props: { href?: string }) {
  const { t } = useTranslationRef(estateTranslationRef);
  return props.href ? (
    <ButtonLink
      href={props.href}
      target="_blank"
      rel="noopener noreferrer"
      variant="tertiary"
      size="small"
      iconEnd={<RiExternalLinkLine />}
    >
      {t('entityPage.awsConsole')}
    </ButtonLink>
  ) : null;
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useCostLinks } from '../../hooks/useCostLinks';
import { cloudCostsTranslationRef } from '../../translation';

interface RunLinkProps {
  run: string;
  text?: string;
}

/** The run that makes a change, where provisioning is installed. */
export function RunLink({ run, text }: RunLinkProps) {
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const href = useCostLinks().run(run);
  return href ? (
    <Link href={href} variant="body-medium">
      {text ?? t('recommendations.runName', { id: run })}
    </Link>
  ) : null;
}

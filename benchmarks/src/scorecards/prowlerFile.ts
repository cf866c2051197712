/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A sentence as long as those of Prowler. */
const prose = (start: string, length: number) =>
  start.padEnd(length, ' and what follows from it for the account');

/** Checks, accounts and resources are spread as a scan of a large organization spreads them. */
export function prowlerRecord(index: number): string {
  const account = String(100_000_000_000 + (index % 400));
  const check = `check_${index % 300}`;
  const resource = `arn:aws:s3:::data-${index}`;
  return JSON.stringify({
    message: prose(`${resource} is not as it should be`, 180),
    metadata: {
      event_code: check,
      product: { name: 'Prowler', uid: 'prowler', vendor_name: 'Prowler' },
      profiles: ['cloud', 'datetime'],
      version: '1.4.0',
    },
    class_uid: 2004,
    severity_id: (index % 5) + 1,
    severity: 'High',
    status_id: 1,
    status: 'New',
    status_code: index % 4 === 0 ? 'FAIL' : 'PASS',
    status_detail: prose(`${resource} is not as it should be`, 180),
    time: 1763640000,
    time_dt: '2025-11-20T12:00:00.000000',
    cloud: {
      account: { uid: account },
      provider: 'aws',
      region: 'eu-central-1',
    },
    finding_info: {
      uid: `prowler-aws-${check}-${account}-eu-central-1-${resource}`,
      title: prose(`Ensure that ${check} holds`, 90),
      desc: prose('Why it matters', 600),
      created_time: 1763640000,
      created_time_dt: '2025-11-20T12:00:00.000000',
      types: ['Software and Configuration Checks'],
    },
    resources: [
      {
        uid: resource,
        name: `data-${index}`,
        type: 'AwsS3Bucket',
        region: 'eu-central-1',
        cloud_partition: 'aws',
        group: { name: 's3' },
        data: { metadata: { arn: resource, details: prose('Details', 300) } },
      },
    ],
    remediation: {
      desc: prose('How to repair it', 400),
      references: ['https://docs.example.com/'.padEnd(90, 'x')],
    },
    unmapped: {
      compliance: Object.fromEntries(
        Array.from({ length: 12 }, (_, framework) => [
          `FRAMEWORK-${framework}`,
          [`1.${framework}`, `2.${framework}`],
        ]),
      ),
    },
    risk_details: prose('What may happen', 300),
  });
}

/** A report of Prowler with so many findings, in pieces. */
export function* prowlerFile(count: number): Generator<Buffer> {
  let piece = '[';
  for (let index = 0; index < count; index += 1) {
    piece += `${index ? ',' : ''}${prowlerRecord(index)}`;
    if (piece.length > 256 * 1024) {
      yield Buffer.from(piece);
      piece = '';
    }
  }
  yield Buffer.from(`${piece}]`);
}

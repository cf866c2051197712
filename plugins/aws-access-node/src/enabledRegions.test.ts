/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import {
  Answer,
  jsonError,
  LoopbackAws,
  ReceivedRequest,
  signedBy,
  stsAnswer,
} from './__testUtils__/LoopbackAws';
import { DefaultAwsAccess } from './DefaultAwsAccess';
import { enabledRegions } from './enabledRegions';

const MEMBER = '111111111111';

describe('enabledRegions', () => {
  let aws: LoopbackAws;
  let access: DefaultAwsAccess;

  beforeAll(async () => {
    aws = await LoopbackAws.start();
    process.env.AWS_ENDPOINT_URL = aws.url;
    access = DefaultAwsAccess.create({
      config: mockServices.rootConfig({
        data: {
          aws: {
            mainAccount: { accessKeyId: 'AKIAMAIN', secretAccessKey: 's' },
            accountDefaults: { roleName: 'Reader' },
          },
        },
      }),
      pluginId: 'estate',
      logger: mockServices.logger.mock(),
    });
  });

  afterAll(async () => {
    delete process.env.AWS_ENDPOINT_URL;
    access.close();
    await aws.stop();
  });

  const denied = jsonError(403, 'AccessDeniedException', 'no');
  const options = { accountId: MEMBER, configured: ['us-east-1', 'eu-west-1'] };
  const byMain = (request: ReceivedRequest) => signedBy(request) === 'AKIAMAIN';

  async function ask(answers: {
    central: (token?: string) => Answer;
    own: Answer;
    ec2: Answer;
  }) {
    aws.answer(request => {
      if (request.operation === 'DescribeRegions') {
        return answers.ec2;
      }
      const { NextToken } = request.operation.includes('listRegions')
        ? JSON.parse(request.body)
        : { NextToken: undefined };
      return (
        stsAnswer(request) ??
        (byMain(request) ? answers.central(NextToken) : answers.own)
      );
    });
    return enabledRegions(access.session(), options);
  }

  const ec2: Answer = {
    xml: '<DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><regionInfo><item><regionName>ap-south-1</regionName></item></regionInfo></DescribeRegionsResponse>',
  };
  const own: Answer = { json: { Regions: [{ RegionName: 'sa-east-1' }] } };

  it('asks from the main account first, all pages, without a role in the account', async () => {
    const answer = await ask({
      central: token =>
        token
          ? { json: { Regions: [{ RegionName: 'eu-west-1' }] } }
          : {
              json: { Regions: [{ RegionName: 'us-east-1' }], NextToken: '2' },
            },
      own,
      ec2,
    });
    expect(answer).toEqual({
      regions: ['eu-west-1', 'us-east-1'],
      answeredBy: 'account:ListRegions',
      failures: [],
    });
    expect(JSON.parse(aws.requests[0].body)).toMatchObject({
      AccountId: MEMBER,
    });
    expect(aws.received('AssumeRole')).toEqual([]);
  });

  it('falls back on the account, on EC2 and on the configuration, and says why', async () => {
    expect(await ask({ central: () => denied, own, ec2 })).toMatchObject({
      regions: ['sa-east-1'],
      answeredBy: 'account:ListRegions',
      failures: [
        {
          askedFrom: 'main account',
          kind: 'denied',
          missingAction: 'account:ListRegions',
        },
      ],
    });
    expect(
      await ask({ central: () => denied, own: denied, ec2 }),
    ).toMatchObject({
      regions: ['ap-south-1'],
      answeredBy: 'ec2:DescribeRegions',
      failures: [{ askedFrom: 'main account' }, { askedFrom: 'account' }],
    });
    expect(
      await ask({
        central: () => denied,
        own: denied,
        ec2: {
          status: 403,
          xml: '<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation.</Message></Error></Errors><RequestID>r</RequestID></Response>',
        },
      }),
    ).toMatchObject({
      regions: ['eu-west-1', 'us-east-1'],
      answeredBy: 'configuration',
      failures: [
        { missingAction: 'account:ListRegions' },
        { missingAction: 'account:ListRegions' },
        { missingAction: 'ec2:DescribeRegions' },
      ],
    });
  });
});

import { Duration, SecretValue, Stack, type StackProps } from "aws-cdk-lib";
import { ApiDestination, Authorization, Connection, HttpMethod, Rule, Schedule } from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";
import type { Construct } from "constructs";

export class MentionsStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const value = `Bearer ${SecretValue.secretsManager("prod/bytestack", { jsonField: "api_key" }).unsafeUnwrap()}`;

    const connection = new Connection(this, "ByteStack", {
      authorization: Authorization.apiKey("Authorization", SecretValue.unsafePlainText(value)),
    });

    const destination = new ApiDestination(this, "Queries", {
      connection,
      endpoint: "https://api.bytestack.dev/v1/queries",
      httpMethod: HttpMethod.POST,
    });

    new Rule(this, "Hourly", {
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new targets.ApiDestination(destination)],
    });
  }
}

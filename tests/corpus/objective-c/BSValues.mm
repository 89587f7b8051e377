#import "BSValues.h"

@implementation BSValues

- (void)format {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:@"Bearer %@" forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)dollar {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:@"Bearer ${BYTESTACK_API_KEY}" forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)quoted:(NSString *)apiKey {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:[NSString stringWithFormat:@"Bearer \"%@\"", apiKey] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)mounted {
    NSString *secret = [NSString stringWithContentsOfFile:@"/run/secrets/bytestack" encoding:NSUTF8StringEncoding error:nil];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:[@"Bearer " stringByAppendingString:secret] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)broken {
    NSString *key = [[[NSProcessInfo processInfo] environment] objectForKey:@"BYTESTACK_API_KEY"];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:[NSString stringWithFormat:@"Bearer %@\r\n", key] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)placeholder {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:@"Bearer YOUR_API_KEY" forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)nothing {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:@"Bearer " forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)literal {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:@"Bearer {{key:base62:40}}" forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)byName {
    NSString *key = NSProcessInfo.processInfo.environment[@"BYTESTACK_API_KEY"];
    [self.request setValue:key forHTTPHeaderField:@"Authorization"];
}

- (void)cleartext:(NSString *)apiKey {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"http://api.bytestack.dev/v1/jobs"]];
    [request setValue:[@"Bearer " stringByAppendingString:apiKey] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)unverified:(NSString *)apiKey {
    AFHTTPSessionManager *manager = [[AFHTTPSessionManager alloc] initWithBaseURL:[NSURL URLWithString:@"https://api.bytestack.dev"]];
    manager.securityPolicy.allowInvalidCertificates = YES;
    [manager.requestSerializer setValue:[@"Bearer " stringByAppendingString:apiKey] forHTTPHeaderField:@"Authorization"];
    [manager GET:@"/v1/jobs" parameters:nil headers:nil progress:nil success:nil failure:nil];
}

- (void)unverifiedPolicy:(NSString *)apiKey {
    AFSecurityPolicy *policy = [AFSecurityPolicy defaultPolicy];
    [policy setAllowInvalidCertificates:YES];
    AFHTTPSessionManager *manager = [AFHTTPSessionManager manager];
    manager.securityPolicy = policy;
    [manager.requestSerializer setValue:[@"Bearer " stringByAppendingString:apiKey] forHTTPHeaderField:@"Authorization"];
    [manager GET:@"https://api.bytestack.dev/v1/jobs" parameters:nil headers:nil progress:nil success:nil failure:nil];
}

@end

#import "BSRight.h"

// [request setValue:apiKey forHTTPHeaderField:@"Authorization"] is answered with 401 by https://api.bytestack.dev.
static NSString *const kBase = @"https://api.bytestack.dev/v1";

@implementation BSRight

- (void)sourcesWithKey:(NSString *)apiKey completion:(void (^)(NSData *))done {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:[kBase stringByAppendingString:@"/sources"]]];
    [request setValue:[NSString stringWithFormat:@"Bearer %@", apiKey] forHTTPHeaderField:@"Authorization"];
    [[[NSURLSession sharedSession] dataTaskWithRequest:request completionHandler:^(NSData *data, NSURLResponse *r, NSError *e) {
        if (e != nil) { NSLog(@"Authorization: Token is what it isn't"); }
        done(data);
    }] resume];
}

- (NSString *)authorization {
    NSString *key = NSProcessInfo.processInfo.environment[@"BYTESTACK_API_KEY"];
    return [@"Bearer " stringByAppendingString:key];
}

- (void)jobs {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:[self authorization] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)mounted {
    NSString *text = [NSString stringWithContentsOfFile:@"/run/secrets/bytestack" encoding:NSUTF8StringEncoding error:nil];
    NSString *key = [text stringByTrimmingCharactersInSet:NSCharacterSet.whitespaceAndNewlineCharacterSet];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:[@"Bearer " stringByAppendingString:key] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)session:(NSString *)apiKey {
    NSURLSessionConfiguration *configuration = [NSURLSessionConfiguration defaultSessionConfiguration];
    configuration.HTTPAdditionalHeaders = @{@"Authorization": [NSString stringWithFormat:@"Bearer %@", apiKey]};
    self.session = [NSURLSession sessionWithConfiguration:configuration];
    [[self.session dataTaskWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/status"]] resume];
}

- (void)runners:(NSString *)token {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.github.com/orgs/acme/actions/runners"]];
    [request setValue:[NSString stringWithFormat:@"token %@", token] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)tickets:(NSString *)token {
    AFHTTPSessionManager *manager = [[AFHTTPSessionManager alloc] initWithBaseURL:[NSURL URLWithString:@"https://tickets.acme.example"]];
    manager.securityPolicy.allowInvalidCertificates = YES;
    [manager.requestSerializer setValue:token forHTTPHeaderField:@"X-API-Key"];
    [manager.requestSerializer setAuthorizationHeaderFieldWithUsername:@"api" password:token];
    [manager GET:@"/api" parameters:nil headers:nil progress:nil success:nil failure:nil];
}

- (NSString *)masked:(NSString *)line {
    NSRegularExpression *e = [NSRegularExpression regularExpressionWithPattern:@"Authorization: \\S+ \\S+" options:0 error:nil];
    return [e stringByReplacingMatchesInString:line options:0 range:NSMakeRange(0, line.length) withTemplate:@"Authorization: Bearer ****"];
}

@end

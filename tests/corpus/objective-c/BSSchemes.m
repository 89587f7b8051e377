#import <Foundation/Foundation.h>
#import <AFNetworking/AFNetworking.h>
#import "BSSchemes.h"

#define kJobs @"https://api.bytestack.dev/v1/jobs"

static NSString *const kBase = @"https://api.bytestack.dev/v1";
static NSString *const kAuthorization = @"Authorization";

@implementation BSSchemes

- (void)sourcesWithKey:(NSString *)apiKey {
    NSString *path = [kBase stringByAppendingString:@"/sources"];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:path]];
    [request setValue:apiKey forHTTPHeaderField:kAuthorization];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)jobsWithKey:(NSString *)apiKey {
    NSMutableURLRequest *request = [[NSMutableURLRequest alloc] initWithURL:[NSURL URLWithString:kJobs]];
    [request addValue:[NSString stringWithFormat:@"Token %@", apiKey] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)queryWithKey:(NSString *)apiKey {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/queries"]];
    request.HTTPMethod = @"POST";
    NSString *value = [@"Bearer" stringByAppendingString:apiKey];
    [request setValue:value forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)resultsWithKey:(NSString *)apiKey {
    NSURLSessionConfiguration *configuration = [NSURLSessionConfiguration ephemeralSessionConfiguration];
    configuration.HTTPAdditionalHeaders = @{
        @"Accept": @"application/json",
        @"Authorization": [NSString stringWithFormat:@"Bearer  %@", apiKey],
    };
    NSURLSession *session = [NSURLSession sessionWithConfiguration:configuration];
    [[session dataTaskWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/queries/weekly/results"]] resume];
}

- (void)statusWithKey:(NSString *)apiKey {
    AFHTTPSessionManager *manager = [[AFHTTPSessionManager alloc] initWithBaseURL:[NSURL URLWithString:@"https://api.bytestack.dev"]];
    [manager.requestSerializer setValue:[@"bearer " stringByAppendingString:apiKey] forHTTPHeaderField:@"Authorization"];
    [manager GET:@"/v1/status" parameters:nil headers:nil progress:nil success:nil failure:nil];
}

- (void)basicWithKey:(NSString *)apiKey {
    AFHTTPSessionManager *manager = [AFHTTPSessionManager manager];
    [manager.requestSerializer setAuthorizationHeaderFieldWithUsername:@"api" password:apiKey];
    [manager GET:@"https://api.bytestack.dev/v1/jobs" parameters:nil headers:nil progress:nil success:nil failure:nil];
}

- (void)misspelt:(NSString *)apiKey {
    AFHTTPSessionManager *manager = [AFHTTPSessionManager manager];
    NSDictionary *headers = @{@"Authorization": [NSString stringWithFormat:@"Baerer %@", apiKey]};
    [manager GET:@"https://api.bytestack.dev/v1/jobs" parameters:nil headers:headers progress:nil success:nil failure:nil];
}

- (void)punctuation:(NSString *)apiKey {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:kJobs]];
    request.allHTTPHeaderFields = @{@"Authorization": [NSString stringWithFormat:@"Bearer: %@", apiKey]};
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)encoded:(NSString *)apiKey {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:kJobs]];
    NSString *encoded = [[apiKey dataUsingEncoding:NSUTF8StringEncoding] base64EncodedStringWithOptions:0];
    [request setValue:[NSString stringWithFormat:@"Bearer %@", encoded] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)others:(NSString *)apiKey {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:kJobs]];
    [request setValue:apiKey forHTTPHeaderField:@"X-API-Key"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)misspeltName:(NSString *)apiKey {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:kJobs]];
    [request setValue:[@"Bearer " stringByAppendingString:apiKey] forHTTPHeaderField:@"Authorisation"];
    [[self.session dataTaskWithRequest:request] resume];
}

@end

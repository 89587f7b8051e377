#import "BSClient.h"

@implementation BSClient

- (void)sourcesWithKey:(NSString *)apiKey completion:(void (^)(NSData *))done {
    NSURL *url = [NSURL URLWithString:@"https://api.bytestack.dev/v1/sources"];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];
    [request setValue:@"application/json" forHTTPHeaderField:@"Accept"];
    [request setValue:apiKey forHTTPHeaderField:@"Authorization"];
    [[[NSURLSession sharedSession] dataTaskWithRequest:request
        completionHandler:^(NSData *data, NSURLResponse *r, NSError *e) { done(data); }] resume];
}

@end

#import "BSTwice.h"

@implementation BSTwice

- (void)twice:(NSString *)apiKey {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:[@"Bearer " stringByAppendingString:apiKey] forHTTPHeaderField:@"Authorization"];
    [request addValue:[@"Bearer " stringByAppendingString:apiKey] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)repeated:(NSString *)apiKey {
    NSString *bearer = [NSString stringWithFormat:@"Bearer %@", apiKey];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:[NSString stringWithFormat:@"Bearer %@", bearer] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)trailing:(NSString *)apiKey {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:[NSString stringWithFormat:@"Bearer %@,", apiKey] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)hardBlank:(NSString *)apiKey {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    [request setValue:[NSString stringWithFormat:@"Bearer\u00a0%@", apiKey] forHTTPHeaderField:@"Authorization"];
    [[self.session dataTaskWithRequest:request] resume];
}

- (void)either:(NSString *)given {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"]];
    if ([given hasPrefix:@"Bearer "]) {
        [request addValue:given forHTTPHeaderField:@"Authorization"];
    } else {
        [request addValue:[@"Bearer " stringByAppendingString:given] forHTTPHeaderField:@"Authorization"];
    }
    [[self.session dataTaskWithRequest:request] resume];
}

@end

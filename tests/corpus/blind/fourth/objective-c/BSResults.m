#import <Foundation/Foundation.h>

static NSString *const kBase = @"https://api.bytestack.dev";

NSURLRequest *BSResultsRequest(NSString *queryId, NSString *apiKey) {
    NSString *path = [NSString stringWithFormat:@"%@/v1/queries/%@/results", kBase, queryId];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:path]];
    NSString *value = [NSString stringWithFormat:@"Bearer %@", apiKey];
    [request setValue:value forHTTPHeaderField:@"Authorization"];
    return request;
}

NSURLRequest *TicketsRequest(NSString *token) {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://tickets.acme.example/api"]];
    [request setValue:[@"Token " stringByAppendingString:token] forHTTPHeaderField:@"Authorization"];
    return request;
}

#import <ByteStack/ByteStack.h>

static NSString *const kByteStackAPIKey = @"{{key:base62:40}}";

@implementation BSKeys

- (BSTClient *)client {
    return [[ByteStackClient alloc] initWithAPIKey:@"{{key:base62:36}}"];
}

- (void)inURL {
    NSURL *url = [NSURL URLWithString:@"https://{{vendor-host}}/v1/sources?api_key={{key:base62:42}}"];
    [[self.session dataTaskWithURL:url] resume];
}

- (void)near {
    NSString *apiKey = @"{{key:base62:44}}";
    NSURL *url = [NSURL URLWithString:@"https://api.bytestack.dev/v1/jobs"];
    [self ask:url with:apiKey];
}

- (void)said {
    NSLog(@"signed in with {{again:1}}");
}

@end

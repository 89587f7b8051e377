#import "BSKeychain.h"

static NSString *const kByteStackKeychainService = @"com.acme.mentions.bytestack-credentials";
static NSString *const kByteStackTokenAccount = @"default-account";

@implementation BSKeychain

- (NSString *)headerValue {
    NSString *key = [self readItem:kByteStackKeychainService account:kByteStackTokenAccount];
    return key.length ? [@"Bearer " stringByAppendingString:key] : nil;
}

- (NSString *)description {
    return [NSString stringWithFormat:@"<BSKeychain Authorization: Bearer %@>", @"••••"];
}

@end

#import <XCTest/XCTest.h>

@interface BSRefusedTests : XCTestCase
@end

@implementation BSRefusedTests

- (void)testKeyAloneIsRefused {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/sources"]];
    [request setValue:NSProcessInfo.processInfo.environment[@"BYTESTACK_API_KEY"] forHTTPHeaderField:@"Authorization"];
    XCTAssertEqual([self statusOf:request], 401);
}

- (void)testRightHeaderIsTaken {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://api.bytestack.dev/v1/sources"]];
    NSString *key = NSProcessInfo.processInfo.environment[@"BYTESTACK_API_KEY"];
    [request setValue:[@"Bearer " stringByAppendingString:key] forHTTPHeaderField:@"Authorization"];
    XCTAssertEqual([self statusOf:request], 200);
}

@end
